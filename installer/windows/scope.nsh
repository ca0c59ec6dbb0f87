; SPDX-License-Identifier: GPL-3.0-or-later
; For whom Mica is installed: the one who runs the installer, or (/AllUsers, as administrator) everybody. Read by mica.nsi.

!macro SetScope
    ${If} $ForAll == "1"
        SetShellVarContext all
    ${Else}
        SetShellVarContext current
    ${EndIf}
!macroend

; The folder: /D=, else where it is installed already, else the usual place.
Function chooseFolder
    ${If} $INSTDIR != ""
        Return
    ${EndIf}
    ReadRegStr $INSTDIR SHCTX "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $INSTDIR != ""
        Return
    ${EndIf}
    ${If} $ForAll == "1"
        StrCpy $INSTDIR "$PROGRAMFILES64\Mica"
    ${Else}
        StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Mica"
    ${EndIf}
FunctionEnd

Function readScope
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/AllUsers" $1
    ${IfNot} ${Errors}
        StrCpy $ForAll "1"
        UserInfo::GetAccountType
        Pop $1
        ${If} $1 != "Admin"
            SetErrorLevel 740 ; ERROR_ELEVATION_REQUIRED
            MessageBox MB_ICONSTOP "To install Mica for everybody, run this installer as administrator. Without /AllUsers it installs for you alone and needs no rights." /SD IDOK
            Quit
        ${EndIf}
    ${EndIf}
    !insertmacro SetScope
    Call chooseFolder
FunctionEnd

Var JustMe

Function chooseScope
    ${If} $ForAll == "1"
        Abort ; asked for on the command line already
    ${EndIf}
    !insertmacro MUI_HEADER_TEXT "Who will use Mica?" "For yourself no administrator is needed."
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateRadioButton} 0 10u 100% 12u "Only &me"
    Pop $JustMe
    ${NSD_Check} $JustMe
    ${NSD_CreateRadioButton} 0 28u 100% 12u "&Everybody who uses this computer (asks for an administrator)"
    Pop $0
    nsDialogs::Show
FunctionEnd

Function leaveScope
    ${NSD_GetState} $JustMe $0
    ${If} $0 != ${BST_CHECKED}
        ExecShell "runas" "$EXEPATH" "/AllUsers"
        Quit
    ${EndIf}
FunctionEnd

; The uninstaller knows by the registry for whom it was installed.
Function un.readScope
    ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $0 == $INSTDIR
        StrCpy $ForAll "1"
    ${EndIf}
    !insertmacro SetScope
FunctionEnd
