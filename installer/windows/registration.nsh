; SPDX-License-Identifier: GPL-3.0-or-later
; What Windows is told of Mica: Start menu, uninstall entry, .mica files. All of it is below HKCU, or below HKLM with /AllUsers (SHCTX).
; Read by mica.nsi.

!define SHCNE_ASSOCCHANGED 0x08000000

; An older Mica in the same folder goes first, by its own list of files. Settings, cache and workspaces are not in that list.
Function removeOlder
    ${If} ${FileExists} "$INSTDIR\uninstall.exe"
        ExecWait '"$INSTDIR\uninstall.exe" /S /Upgrade _?=$INSTDIR'
    ${EndIf}
FunctionEnd

Function register
    CreateDirectory "$SMPROGRAMS\Mica"
    CreateShortcut "$SMPROGRAMS\Mica\Mica Studio.lnk" "$INSTDIR\bin\mica-studio.exe"
    CreateShortcut "$SMPROGRAMS\Mica\Documentation.lnk" "$INSTDIR\docs"

    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "Mica"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "The Mica project"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "Comments" "${EDITION} edition"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\bin\mica-studio.exe"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1

    WriteRegStr SHCTX "Software\Classes\Mica.Workspace" "" "Mica workspace"
    WriteRegStr SHCTX "Software\Classes\Mica.Workspace\DefaultIcon" "" "$INSTDIR\bin\mica-studio.exe,0"
    WriteRegStr SHCTX "Software\Classes\Mica.Workspace\shell\open\command" "" '"$INSTDIR\bin\mica-studio.exe" "%1"'
    WriteRegStr SHCTX "Software\Classes\.mica\OpenWithProgids" "Mica.Workspace" ""
    WriteRegStr SHCTX "Software\Classes\.mica" "" "Mica.Workspace"
    System::Call 'shell32::SHChangeNotify(i ${SHCNE_ASSOCCHANGED}, i 0, p 0, p 0)'
FunctionEnd

Function un.forget
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/Upgrade" $1
    ${IfNot} ${Errors}
        Return ; the new version writes the same entries
    ${EndIf}
    Delete "$SMPROGRAMS\Mica\Mica Studio.lnk"
    Delete "$SMPROGRAMS\Mica\Documentation.lnk"
    RMDir "$SMPROGRAMS\Mica"
    DeleteRegKey SHCTX "${UNINSTALL_KEY}"
    DeleteRegKey SHCTX "Software\Classes\Mica.Workspace"
    DeleteRegValue SHCTX "Software\Classes\.mica\OpenWithProgids" "Mica.Workspace"
    ReadRegStr $0 SHCTX "Software\Classes\.mica" ""
    ${If} $0 == "Mica.Workspace"
        DeleteRegValue SHCTX "Software\Classes\.mica" ""
    ${EndIf}
    DeleteRegKey /ifempty SHCTX "Software\Classes\.mica\OpenWithProgids"
    DeleteRegKey /ifempty SHCTX "Software\Classes\.mica"
    ; The cache of whoever uninstalls: all of it can be made again. Settings and workspaces stay.
    SetShellVarContext current
    RMDir /r "$LOCALAPPDATA\Mica\cache"
    RMDir "$LOCALAPPDATA\Mica"
FunctionEnd
