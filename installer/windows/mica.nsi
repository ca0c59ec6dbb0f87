; SPDX-License-Identifier: GPL-3.0-or-later
; The installer of Mica for Windows: for one user without any right, or with /AllUsers for everybody. Compiled by make-installer.sh, which
; defines VERSION, EDITION, TREE, LISTS, ICON, SIZE_KB, COMPRESS and OUTFILE. docs/admin/windows.md describes its options.
Unicode true
Target amd64-unicode
!if ${COMPRESS} == "lzma"
    SetCompressor /SOLID lzma
!else
    SetCompressor ${COMPRESS}
!endif
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
Name "Mica ${VERSION}"
OutFile "${OUTFILE}"
BrandingText "Mica ${VERSION}, ${EDITION} edition"
ShowInstDetails nevershow
ShowUninstDetails nevershow

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include x64.nsh
!include nsDialogs.nsh

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Mica"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Mica"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Installer of Mica, ${EDITION} edition"
VIAddVersionKey LegalCopyright "GPL-3.0-or-later; see licences"

Var ForAll ; "1": for every user of this computer

Page custom chooseScope leaveScope
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English

!include "scope.nsh"
!include "registration.nsh"

Function .onInit
    SetRegView 64
    Call readScope
FunctionEnd

Section "Mica"
    Call removeOlder
    SetOutPath "$INSTDIR"
    SetOverwrite on
    ClearErrors
    File /r "${TREE}/*.*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    ${If} ${Errors}
        ; A running Studio holds its files.
        SetErrorLevel 1603
        MessageBox MB_ICONSTOP "Some files could not be written to $INSTDIR. Close Mica Studio and every mica, and run this again." /SD IDOK
        Abort
    ${EndIf}
    Call register
SectionEnd

Function un.onInit
    SetRegView 64
    Call un.readScope
FunctionEnd

Section "Uninstall"
    ; Only what was installed: a file that somebody put here stays, and so does its folder.
    !include "${LISTS}/remove-files.nsh"
    !include "${LISTS}/remove-folders.nsh"
    Call un.forget
    Delete "$INSTDIR\uninstall.exe"
    SetOutPath "$TEMP"
    RMDir "$INSTDIR"
SectionEnd
