<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message>
        <source>Health of the installation, in the Help menu, says what is missing.</source>
        <translation>„Zustand der Installation“ im Menü „Hilfe“ sagt, was fehlt.</translation>
    </message>
    <message>
        <source>Health of the installation, in the Help menu, says whether Bochs works.</source>
        <translation>„Zustand der Installation“ im Menü „Hilfe“ sagt, ob Bochs funktioniert.</translation>
    </message>
    <message>
        <source>Open the lab in Course: that begins it.</source>
        <translation>Öffnen Sie das Lab unter „Kurs“: Damit ist es begonnen.</translation>
    </message>
    <message>
        <source>Open the lab %1 in Course: that begins it.</source>
        <translation>Öffnen Sie das Lab %1 unter „Kurs“: Damit ist es begonnen.</translation>
    </message>
    <message>
        <source>Make one with Open or make a workspace, in the File menu.</source>
        <translation>Legen Sie einen an: „Arbeitsordner öffnen oder anlegen“ im Menü „Datei“.</translation>
    </message>
    <message>
        <source>Open the lab again in Course: a file that is missing comes back as it was at the start.</source>
        <translation>Öffnen Sie das Lab noch einmal unter „Kurs“: Eine fehlende Datei kommt so zurück, wie sie am Anfang war.</translation>
    </message>
    <message>
        <source>The Build dock shows every message.</source>
        <translation>„Bau“ zeigt jede Meldung.</translation>
    </message>
    <message>
        <source>The files have changed since that result: check the lab again.</source>
        <translation>Die Dateien haben sich seit diesem Ergebnis geändert: Prüfen Sie das Lab noch einmal.</translation>
    </message>
    <message>
        <source>Check the lab: its result is kept.</source>
        <translation>Prüfen Sie das Lab: Das Ergebnis wird aufgehoben.</translation>
    </message>
</context>
<context>
    <name>CheckDetail</name>
    <message>
        <source>about</source>
        <translation>worum es geht</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>tatsächlich</translation>
    </message>
    <message>
        <source>in full</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>More that does not hold: %1</source>
        <translation>Weiteres, das nicht gilt: %1</translation>
    </message>
    <message>
        <source>where</source>
        <translation>wo</translation>
    </message>
    <message>
        <source>Passed: every expectation holds.</source>
        <translation>Bestanden: Alle Erwartungen sind erfüllt.</translation>
    </message>
    <message>
        <source>Skipped, because it needs a check that has not passed: %1</source>
        <translation>Übersprungen, weil eine Prüfung dafür nötig ist, die nicht bestanden wurde: %1</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>Rat</translation>
    </message>
    <message>
        <source>This says nothing about your files, and no points are lost by it. Check again; if it stays, look at the tools in the status bar.</source>
        <translation>Das sagt nichts über Ihre Dateien, und es gehen keine Punkte verloren. Prüfen Sie noch einmal; bleibt es so, sehen Sie sich die Werkzeuge in der Statusleiste an.</translation>
    </message>
    <message>
        <source>Not run yet. Press Check to see what your files do here.</source>
        <translation>Noch nicht gelaufen. Drücken Sie „Prüfen“, um zu sehen, was Ihre Dateien hier bewirken.</translation>
    </message>
    <message>
        <source>hint %1 of %2</source>
        <translation>Tipp %1 von %2</translation>
    </message>
</context>
<context>
    <name>CheckState</name>
    <message>
        <source>not run</source>
        <translation>nicht gelaufen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation>kein Urteil</translation>
    </message>
</context>
<context>
    <name>CourseWiring</name>
    <message>
        <source>These files have not been checked yet.</source>
        <translation>Diese Dateien wurden noch nicht geprüft.</translation>
    </message>
    <message>
        <source>These files have changed since the last check.</source>
        <translation>Diese Dateien haben sich seit der letzten Prüfung geändert.</translation>
    </message>
    <message>
        <source>The last check of exactly these files gave %1 of %2 points.</source>
        <translation>Die letzte Prüfung genau dieser Dateien ergab %1 von %2 Punkten.</translation>
    </message>
    <message>
        <source>Packed into %1. %2 Hand this file in.</source>
        <translation>Gepackt in %1. %2 Geben Sie diese Datei ab.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Hand in as</source>
        <translation>Abgeben als</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>number and title of a lab</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>Kein Arbeitsordner ist geöffnet</translation>
    </message>
    <message>
        <source>&amp;Labs and points</source>
        <translation>Labs &amp;und Punkte</translation>
    </message>
    <message>
        <source>&amp;Open or begin a lab</source>
        <translation>Lab ö&amp;ffnen oder beginnen</translation>
    </message>
    <message>
        <source>&amp;Hand in</source>
        <translation>&amp;Abgeben</translation>
    </message>
    <message>
        <source>Hand in to another &amp;file…</source>
        <translation>In eine an&amp;dere Datei abgeben…</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Bau</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>Deskriptoren</translation>
    </message>
    <message>
        <source>Paging</source>
        <translation>Paging</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Disassembly</source>
        <translation>Disassembler</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>IPC</source>
        <translation>IPC</translation>
    </message>
    <message>
        <source>Interrupts</source>
        <translation>Interrupts</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Vorführung</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 von %2 Punkten</translation>
    </message>
    <message>
        <source>No score: the grader itself failed, which says nothing about the work. Grade again into the same folder.</source>
        <translation>Keine Punkte: Das Bewerten selbst war gestört, was nichts über die Arbeit sagt. Bewerten Sie noch einmal in denselben Ordner.</translation>
    </message>
    <message>
        <source>Nothing was handed in.</source>
        <translation>Es wurde nichts abgegeben.</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht benutzt</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>repariert</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>bemerkt</translation>
    </message>
    <message>
        <source>The class</source>
        <translation>Die Gruppe</translation>
    </message>
    <message>
        <source>students</source>
        <translation>Studierende</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>lowest %1, median %2, highest %3</source>
        <translation>niedrigste %1, Median %2, höchste %3</translation>
    </message>
    <message>
        <source>%1: passed by %2 of %3</source>
        <translation>%1: bestanden von %2 von %3</translation>
    </message>
    <message>
        <source>Hardest checks</source>
        <translation>Schwerste Prüfungen</translation>
    </message>
    <message>
        <source>Choose a student or a cell to see what is behind it.</source>
        <translation>Wählen Sie eine Person oder eine Zelle, um zu sehen, was dahinter steht.</translation>
    </message>
    <message>
        <source>Waits to be graded.</source>
        <translation>Wartet auf die Bewertung.</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Matrikelnummer</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Auffällig</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Zurückgewiesen</translation>
    </message>
    <message>
        <source>Messages of the compiler</source>
        <translation>Meldungen des Compilers</translation>
    </message>
    <message>
        <source>What was handed in</source>
        <translation>Was abgegeben wurde</translation>
    </message>
    <message>
        <source>Checks that did not pass</source>
        <translation>Nicht bestandene Prüfungen</translation>
    </message>
    <message>
        <source>student</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>students see the title only</source>
        <translation>Studierende sehen nur den Titel</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>tatsächlich</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>where</source>
        <translation>wo</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>Tick</translation>
    </message>
    <message>
        <source>the run</source>
        <translation>Ende des Laufs</translation>
    </message>
    <message>
        <source>handout</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>the class</source>
        <translation>die Gruppe</translation>
    </message>
    <message>
        <source>passed by %1 of %2</source>
        <translation>bestanden von %1 von %2</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Canvas: fill in an exported gradebook…</source>
        <translation>Canvas: exportiertes Notenbuch ausfüllen…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabelle (CSV)…</translation>
    </message>
    <message>
        <source>Pages (HTML)…</source>
        <translation>Seiten (HTML)…</translation>
    </message>
    <message>
        <source>JUnit (with hidden checks)…</source>
        <translation>JUnit (mit verborgenen Prüfungen)…</translation>
    </message>
    <message>
        <source>Moodle: gradebook…</source>
        <translation>Moodle: Bewertungen zum Importieren…</translation>
    </message>
    <message>
        <source>Moodle: feedback files…</source>
        <translation>Moodle: Feedback-Dateien…</translation>
    </message>
    <message>
        <source>SARIF…</source>
        <translation>SARIF…</translation>
    </message>
    <message>
        <source>Autolab: one text for each student…</source>
        <translation>Autolab: ein Text je Person…</translation>
    </message>
    <message>
        <source>Classroom 50: one document for each student…</source>
        <translation>Classroom 50: ein Dokument je Person…</translation>
    </message>
    <message>
        <source>Gradescope: one document for each student…</source>
        <translation>Gradescope: ein Dokument je Person…</translation>
    </message>
    <message>
        <source>PrairieLearn: one document for each student…</source>
        <translation>PrairieLearn: ein Dokument je Person…</translation>
    </message>
    <message>
        <source>TAP: one text for each student…</source>
        <translation>TAP: ein Text je Person…</translation>
    </message>
    <message>
        <source>VPL: one text for each student…</source>
        <translation>VPL: ein Text je Person…</translation>
    </message>
</context>
<context>
    <name>GradeModel</name>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>kein Urteil</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>graded</source>
        <translation>bewertet</translation>
    </message>
    <message>
        <source>not gradable</source>
        <translation>nicht bewertbar</translation>
    </message>
    <message>
        <source>grader failed</source>
        <translation>Bewertung gestört</translation>
    </message>
    <message>
        <source>not handed in</source>
        <translation>nicht abgegeben</translation>
    </message>
</context>
<context>
    <name>GraphExport</name>
    <message>
        <source>The picture was not saved as %1: %2. Choose another folder, or make room on the disk.</source>
        <translation>Das Bild wurde nicht als %1 gespeichert: %2. Wählen Sie einen anderen Ordner, oder schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>Check this section (checks: %1, points: %2)</source>
        <translation>Diesen Abschnitt prüfen (Prüfungen: %1, Punkte: %2)</translation>
    </message>
</context>
<context>
    <name>MachineOrder</name>
    <message>
        <source>The whole system, with your files of lab %1</source>
        <translation>Das ganze System, mit Ihren Dateien von Lab %1</translation>
    </message>
    <message>
        <source>The whole system</source>
        <translation>Das ganze System</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>Prüfung %1</translation>
    </message>
    <message>
        <source>Check %1, the kit&apos;s own parts</source>
        <translation>Prüfung %1, mit den Teilen des Kits</translation>
    </message>
</context>
<context>
    <name>Perspective</name>
    <message>
        <source>&amp;Work</source>
        <translation>&amp;Arbeiten</translation>
    </message>
    <message>
        <source>&amp;Debug</source>
        <translation>&amp;Debuggen</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>&amp;Speicher</translation>
    </message>
    <message>
        <source>&amp;Grade</source>
        <translation>&amp;Bewerten</translation>
    </message>
    <message>
        <source>D&amp;emo</source>
        <translation>&amp;Vorführen</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Build a microkernel, boot it, and see it think.</source>
        <translation>Einen Mikrokernel bauen, ihn starten und ihm beim Denken zusehen.</translation>
    </message>
    <message>
        <source>The folder of the kit.</source>
        <translation>Der Ordner des Kits.</translation>
    </message>
    <message>
        <source>The lab to open.</source>
        <translation>Das Lab, das geöffnet wird.</translation>
    </message>
    <message>
        <source>The folder of your work.</source>
        <translation>Der Ordner Ihrer Arbeit.</translation>
    </message>
</context>
<context>
    <name>SourceFile</name>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may read it.</source>
        <translation>Sehen Sie nach, ob sie noch da ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The file was not saved: %1</source>
        <translation>Die Datei wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may write there, then save again.</source>
        <translation>Sehen Sie nach, ob der Datenträger voll ist und ob Sie dort schreiben dürfen, und speichern Sie dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>TextSearch</name>
    <message>
        <source>The pattern cannot be used: %1.</source>
        <translation>Das Suchmuster kann nicht verwendet werden: %1.</translation>
    </message>
</context>
<context>
    <name>mica::app</name>
    <message>
        <source>It was %1 at the last stop.</source>
        <translation>Beim letzten Halt war es %1.</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Wrong: %1</source>
        <translation>Falsch: %1</translation>
    </message>
    <message>
        <source>Odd: %1</source>
        <translation>Auffällig: %1</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>mica::app::BannerArea</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>mica::app::BuildDock</name>
    <message>
        <source>Build</source>
        <translation>Bau</translation>
    </message>
    <message>
        <source>Messages of the build</source>
        <translation>Meldungen des Baus</translation>
    </message>
    <message>
        <source>Raw text of the build</source>
        <translation>Rohtext des Baus</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>Rohtext</translation>
    </message>
    <message>
        <source>State of the build</source>
        <translation>Stand des Baus</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy what the tab in front shows</source>
        <translation>Kopiert, was die vordere Karte zeigt</translation>
    </message>
    <message>
        <source>Not built yet.</source>
        <translation>Noch nicht gebaut.</translation>
    </message>
    <message>
        <source>Nothing was built yet. Press Check: it builds your files first.</source>
        <translation>Es wurde noch nichts gebaut. Drücken Sie „Prüfen“: Damit werden Ihre Dateien zuerst gebaut.</translation>
    </message>
    <message>
        <source>Building…</source>
        <translation>Es wird gebaut…</translation>
    </message>
    <message>
        <source>Your files build, without a word. It took %1 s.</source>
        <translation>Ihre Dateien lassen sich ohne jede Meldung bauen. Es dauerte %1 s.</translation>
    </message>
    <message>
        <source>Your files build. Warnings: %1.</source>
        <translation>Ihre Dateien lassen sich bauen. Warnungen: %1.</translation>
    </message>
    <message>
        <source>The build took too long and was stopped.</source>
        <translation>Der Bau dauerte zu lange und wurde angehalten.</translation>
    </message>
    <message>
        <source>Your files were refused before anything was run, because of what they contain.</source>
        <translation>Ihre Dateien wurden wegen ihres Inhalts zurückgewiesen, bevor etwas ausgeführt wurde.</translation>
    </message>
    <message>
        <source>Your files do not build. Errors: %1. Mend the first one first; others often follow from it.</source>
        <translation>Ihre Dateien lassen sich nicht bauen. Fehler: %1. Beheben Sie den ersten zuerst; andere sind oft seine Folge.</translation>
    </message>
    <message>
        <source>No messages.</source>
        <translation>Keine Meldungen.</translation>
    </message>
    <message>
        <source>What the tools said is not shown, because the files were refused.</source>
        <translation>Was die Werkzeuge meldeten, wird nicht gezeigt, weil die Dateien zurückgewiesen wurden.</translation>
    </message>
    <message>
        <source>No tool was started.</source>
        <translation>Es wurde kein Werkzeug gestartet.</translation>
    </message>
</context>
<context>
    <name>mica::app::BuildModel</name>
    <message>
        <source>refused: %1</source>
        <translation>zurückgewiesen: %1</translation>
    </message>
    <message>
        <source>error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
</context>
<context>
    <name>mica::app::CellModel</name>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
</context>
<context>
    <name>mica::app::CellView</name>
    <message>
        <source>Show where this leads</source>
        <translation>Zeigen, wohin das führt</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
</context>
<context>
    <name>mica::app::CheckCommands</name>
    <message>
        <source>Check the chose&amp;n check only</source>
        <translation>&amp;Nur die gewählte Prüfung ausführen</translation>
    </message>
    <message>
        <source>Check with another see&amp;d…</source>
        <translation>Mit anderem Startw&amp;ert prüfen…</translation>
    </message>
    <message>
        <source>Ne&amp;xt hint for the chosen check</source>
        <translation>Nächster &amp;Tipp zur gewählten Prüfung</translation>
    </message>
    <message>
        <source>Save the resul&amp;t…</source>
        <translation>Er&amp;gebnis speichern…</translation>
    </message>
    <message>
        <source>Check at every &amp;save</source>
        <translation>Bei jedem &amp;Speichern prüfen</translation>
    </message>
    <message>
        <source>Lin&amp;k my own parts of the other labs</source>
        <translation>Meine Te&amp;ile der anderen Labs einbinden</translation>
    </message>
    <message>
        <source>No check is chosen. Open the line of a check in Checks, then do this again.</source>
        <translation>Keine Prüfung ist gewählt. Öffnen Sie die Zeile einer Prüfung unter „Prüfungen“ und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Anderer Startwert</translation>
    </message>
    <message>
        <source>The seed chooses the values that the probes use. Equal seeds give equal checks.</source>
        <translation>Der Startwert bestimmt die Werte, mit denen geprüft wird. Gleiche Startwerte ergeben gleiche Prüfungen.</translation>
    </message>
    <message>
        <source>There is no result to save yet. Check the lab first.</source>
        <translation>Es gibt noch kein Ergebnis zu speichern. Prüfen Sie zuerst das Lab.</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>Ergebnis speichern</translation>
    </message>
    <message>
        <source>Results (*.json)</source>
        <translation>Ergebnisse (*.json)</translation>
    </message>
    <message>
        <source>The result was saved in %1. Replay a result, in the Lab menu, goes to the moment of a failure in it.</source>
        <translation>Das Ergebnis wurde in %1 gespeichert. „Ergebnis wieder abspielen“ im Menü „Lab“ führt zum Augenblick eines Fehlschlags darin.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what was seen, and what to do</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>mica::app::CheckDetail</name>
    <message>
        <source>Handout</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Zeig es mir</translation>
    </message>
    <message>
        <source>Read the section that this check is about</source>
        <translation>Den Abschnitt lesen, um den es in dieser Prüfung geht</translation>
    </message>
    <message>
        <source>Boot the same machine to the moment of the failure and look into it</source>
        <translation>Dieselbe Maschine bis zum Augenblick des Fehlers laufen lassen und hineinsehen</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>Nächster Tipp</translation>
    </message>
    <message>
        <source>%1 more to see</source>
        <translation>noch %1 zu sehen</translation>
    </message>
</context>
<context>
    <name>mica::app::CheckHeader</name>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1: the files have changed since this verdict.</source>
        <translation>%1: Die Dateien haben sich seit diesem Urteil geändert.</translation>
    </message>
</context>
<context>
    <name>mica::app::CheckRunner</name>
    <message>
        <source>Please report this with what you did before.</source>
        <translation>Bitte melden Sie das, zusammen mit dem, was Sie davor getan haben.</translation>
    </message>
</context>
<context>
    <name>mica::app::ChecksDock</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Checks decided</source>
        <translation>Entschiedene Prüfungen</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Save, build and check this lab (Ctrl+Enter)</source>
        <translation>Dieses Lab speichern, bauen und prüfen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop the check that runs</source>
        <translation>Die laufende Prüfung abbrechen</translation>
    </message>
    <message>
        <source>State of the check</source>
        <translation>Stand der Prüfung</translation>
    </message>
    <message>
        <source>Chec&amp;k on save</source>
        <translation>Beim Speichern prü&amp;fen</translation>
    </message>
    <message>
        <source>Failed onl&amp;y</source>
        <translation>&amp;Nur fehlgeschlagene</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy all verdicts as text</source>
        <translation>Alle Urteile als Text kopieren</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <source>The verdicts of the last check. Your files have changed since.</source>
        <translation>Die Urteile der letzten Prüfung. Ihre Dateien haben sich seitdem geändert.</translation>
    </message>
    <message>
        <source>The verdicts of the last check.</source>
        <translation>Die Urteile der letzten Prüfung.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2 points</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; von %2 Punkten</translation>
    </message>
    <message>
        <source>Reading your files…</source>
        <translation>Ihre Dateien werden gelesen…</translation>
    </message>
    <message>
        <source>Waiting for %1…</source>
        <translation>Warten auf %1…</translation>
    </message>
    <message>
        <source>Building…</source>
        <translation>Es wird gebaut…</translation>
    </message>
    <message>
        <source>Booting…</source>
        <translation>Die Maschine startet…</translation>
    </message>
    <message>
        <source>Your files do not build. Build shows why.</source>
        <translation>Ihre Dateien lassen sich nicht bauen. „Bau“ zeigt, warum.</translation>
    </message>
    <message>
        <source>%1 of %2 checks decided</source>
        <translation>%1 von %2 Prüfungen entschieden</translation>
    </message>
    <message>
        <source>No verdict for %1 of the checks, so this is not graded. It says nothing about your files; check again.</source>
        <translation>Für %1 der Prüfungen gibt es kein Urteil, darum wird nicht bewertet. Das sagt nichts über Ihre Dateien; prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>All %1 passed.</source>
        <translation>Alle %1 bestanden.</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed, %3 skipped.</source>
        <translation>%1 bestanden, %2 fehlgeschlagen, %3 übersprungen.</translation>
    </message>
    <message>
        <source>Cancelled. What was decided before stays.</source>
        <translation>Abgebrochen. Was davor entschieden wurde, bleibt.</translation>
    </message>
    <message>
        <source>Your files have changed since. Check again.</source>
        <translation>Ihre Dateien haben sich seitdem geändert. Prüfen Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>mica::app::ChecksModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>mica::app::ChecksView</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>No lab is open. Choose one in Course.</source>
        <translation>Es ist kein Lab geöffnet. Wählen Sie eines unter „Kurs“.</translation>
    </message>
    <message>
        <source>No check has failed. Untick &quot;Failed only&quot; to see all.</source>
        <translation>Keine Prüfung ist fehlgeschlagen. Nehmen Sie den Haken von „Nur fehlgeschlagene“, um alle zu sehen.</translation>
    </message>
</context>
<context>
    <name>mica::app::ClassSetup</name>
    <message>
        <source>Grade a class</source>
        <translation>Eine Gruppe bewerten</translation>
    </message>
    <message>
        <source>Looking for a sandbox…</source>
        <translation>Eine Sandbox wird gesucht…</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Abgaben</translation>
    </message>
    <message>
        <source>A folder or an archive that holds one for each student</source>
        <translation>Ein Ordner oder ein Archiv mit einer Abgabe je Person</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Folder of the submissions</source>
        <translation>Ordner der Abgaben</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archiv…</translation>
    </message>
    <message>
        <source>Archive of the submissions</source>
        <translation>Archiv der Abgaben</translation>
    </message>
    <message>
        <source>Archives (*.zip *.tar *.tar.gz *.tgz *.7z);;All files (*)</source>
        <translation>Archive (*.zip *.tar *.tar.gz *.tgz *.7z);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Submissions:</source>
        <translation>Abgabe&amp;n:</translation>
    </message>
    <message>
        <source>It is the work of &amp;one student, whatever lies in it</source>
        <translation>Es &amp;ist die Arbeit einer einzigen Person, was auch immer darin liegt</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Lab</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>A new folder, or one to go on in</source>
        <translation>Ein neuer Ordner oder einer, in dem fortgefahren wird</translation>
    </message>
    <message>
        <source>&amp;Results:</source>
        <translation>&amp;Ergebnisse:</translation>
    </message>
    <message>
        <source>&amp;Go on in this folder: only what is new or has changed is graded</source>
        <translation>In diesem Ordner &amp;fortfahren: Bewertet wird nur, was neu ist oder sich geändert hat</translation>
    </message>
    <message>
        <source>Class list</source>
        <translation>Teilnehmerliste</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Class lists (*.csv);;All files (*)</source>
        <translation>Teilnehmerlisten (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Class list:</source>
        <translation>Teilnehmerli&amp;ste:</translation>
    </message>
    <message>
        <source>Submissions at once</source>
        <translation>Abgaben gleichzeitig</translation>
    </message>
    <message>
        <source>&amp;At once:</source>
        <translation>Gleich&amp;zeitig:</translation>
    </message>
    <message>
        <source>The same checks with values that no student has seen</source>
        <translation>Dieselben Prüfungen mit Werten, die noch niemand von den Studierenden gesehen hat</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>State of the sandbox</source>
        <translation>Zustand der Sandbox</translation>
    </message>
    <message>
        <source>Start gra&amp;ding</source>
        <translation>Bewe&amp;rtung starten</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Folder of results</source>
        <translation>Ordner mit Ergebnissen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and title of a lab</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Submissions are compiled and run in a sandbox (%1): no network, no files but their own.</source>
        <translation>Abgaben werden in einer Sandbox (%1) kompiliert und ausgeführt: kein Netz, keine Dateien außer den eigenen.</translation>
    </message>
    <message>
        <source>There is no sandbox here. %1</source>
        <translation>Hier gibt es keine Sandbox. %1</translation>
    </message>
    <message>
        <source>No course is open. The message above says what is missing.</source>
        <translation>Es ist kein Kurs geöffnet. Die Meldung oben sagt, was fehlt.</translation>
    </message>
    <message>
        <source>Choose the folder or the archive of the submissions.</source>
        <translation>Wählen Sie den Ordner oder das Archiv der Abgaben.</translation>
    </message>
    <message>
        <source>The submissions are not there. Choose a folder or an archive.</source>
        <translation>Die Abgaben sind nicht da. Wählen Sie einen Ordner oder ein Archiv.</translation>
    </message>
    <message>
        <source>Choose a folder for the results.</source>
        <translation>Wählen Sie einen Ordner für die Ergebnisse.</translation>
    </message>
    <message>
        <source>The folder for the results holds those of an earlier grading. Go on in it, or choose a new folder.</source>
        <translation>Der Ordner für die Ergebnisse enthält die einer früheren Bewertung. Fahren Sie darin fort, oder wählen Sie einen neuen Ordner.</translation>
    </message>
    <message>
        <source>Without a sandbox only submissions that you trust are graded. Get the sandbox, or say that you trust them.</source>
        <translation>Ohne Sandbox werden nur Abgaben bewertet, denen Sie vertrauen. Beschaffen Sie die Sandbox, oder geben Sie an, dass Sie ihnen vertrauen.</translation>
    </message>
    <message>
        <source>La&amp;b:</source>
        <translation>&amp;Welches Lab:</translation>
    </message>
    <message>
        <source>Not needed. With it, students who handed nothing in have a row, too</source>
        <translation>Nicht nötig. Mit ihr hat auch eine Zeile, wer nichts abgegeben hat</translation>
    </message>
    <message>
        <source>Students&apos; files are only ever run inside the emulator, but a compiler works on them first, and a file can make a compiler read what you can read. Trust only what you wrote yourself, or use a computer on which nothing else lies.</source>
        <translation>Dateien von Studierenden werden immer nur im Emulator ausgeführt. Vorher verarbeitet sie aber ein Compiler, und eine Datei kann einen Compiler dazu bringen, alles zu lesen, was Sie lesen dürfen. Vertrauen Sie nur dem, was Sie selbst geschrieben haben, oder nehmen Sie einen Rechner, auf dem sonst nichts liegt.</translation>
    </message>
    <message>
        <source>These submissions will be compiled without a sandbox, with all the rights that you have on this computer.</source>
        <translation>Diese Abgaben werden ohne Sandbox kompiliert, mit allen Rechten, die Sie auf diesem Rechner haben.</translation>
    </message>
    <message>
        <source>Run the h&amp;idden variants, too</source>
        <translation>Auch die &amp;verborgenen Varianten ausführen</translation>
    </message>
    <message>
        <source>I tr&amp;ust these submissions: grade without a sandbox</source>
        <translation>Ich vertraue diesen Abgaben: &amp;ohne Sandbox bewerten</translation>
    </message>
    <message>
        <source>Open results of an earlier gradi&amp;ng…</source>
        <translation>Er&amp;gebnisse einer früheren Bewertung öffnen…</translation>
    </message>
</context>
<context>
    <name>mica::app::CodeMarks</name>
    <message>
        <source>Note, %1 line %2: %3</source>
        <translation>Hinweis, %1 Zeile %2: %3</translation>
    </message>
</context>
<context>
    <name>mica::app::CodeView</name>
    <message>
        <source>This file belongs to the kit: it can be read, not changed.</source>
        <translation>Diese Datei gehört zum Kit: Sie kann gelesen, aber nicht geändert werden.</translation>
    </message>
    <message>
        <source>This line is a mark of the kit. Your code goes between the marks, or around them.</source>
        <translation>Diese Zeile ist eine Marke des Kits. Ihr Code gehört zwischen die Marken oder um sie herum.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Toggle breakpoint</source>
        <translation>Haltepunkt ein/aus</translation>
    </message>
    <message>
        <source>Run to this line</source>
        <translation>Bis zu dieser Zeile laufen</translation>
    </message>
</context>
<context>
    <name>mica::app::CommandModel</name>
    <message>
        <source>%1: %2</source>
        <comment>menu, menu in it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>menu, command</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>mica::app::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Words of the command</source>
        <translation>Wörter des Befehls</translation>
    </message>
    <message>
        <source>Words of the command, in any order</source>
        <translation>Wörter des Befehls, in beliebiger Reihenfolge</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No command has these words. Take one away, or try another.</source>
        <translation>Kein Befehl enthält diese Wörter. Nehmen Sie eines weg, oder versuchen Sie ein anderes.</translation>
    </message>
</context>
<context>
    <name>mica::app::ConsoleDock</name>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Nothing was written to the serial line yet. Press Run to boot the whole system; then type here.</source>
        <translation>Auf die serielle Leitung wurde noch nichts geschrieben. Drücken Sie „Starten“, um das ganze System zu starten; tippen Sie dann hier.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Search in the console</source>
        <translation>In der Konsole suchen</translation>
    </message>
    <message>
        <source>Search upwards</source>
        <translation>Aufwärts suchen</translation>
    </message>
    <message>
        <source>The match before (Enter in the search field)</source>
        <translation>Der Treffer davor (Eingabe im Suchfeld)</translation>
    </message>
    <message>
        <source>Search downwards</source>
        <translation>Abwärts suchen</translation>
    </message>
    <message>
        <source>The match after</source>
        <translation>Der Treffer danach</translation>
    </message>
    <message>
        <source>Hold the text</source>
        <translation>Text anhalten</translation>
    </message>
    <message>
        <source>What the guest writes is kept, and shown when you let go</source>
        <translation>Was der Gast schreibt, wird aufgehoben und gezeigt, wenn Sie loslassen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies what is selected (Ctrl+Shift+C)</source>
        <translation>Kopiert die Auswahl (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saves the whole text to a file</source>
        <translation>Speichert den ganzen Text in eine Datei</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Empties the console; the guest does not notice</source>
        <translation>Leert die Konsole; der Gast bemerkt es nicht</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Save the console</source>
        <translation>Konsole speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder, or make room on the disk.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Wählen Sie einen anderen Ordner, oder schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
</context>
<context>
    <name>mica::app::ConsoleView</name>
    <message>
        <source>Console: what the guest writes to its serial line. What you type goes to the guest.</source>
        <translation>Konsole: was der Gast auf seine serielle Leitung schreibt. Was Sie tippen, geht an den Gast.</translation>
    </message>
</context>
<context>
    <name>mica::app::CourseDock</name>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Labs</source>
        <translation>Labs</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Abgeben</translation>
    </message>
    <message>
        <source>Pack the files of the open lab for handing in</source>
        <translation>Die Dateien des geöffneten Labs zur Abgabe packen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Show the folder with the files of the open lab</source>
        <translation>Den Ordner mit den Dateien des geöffneten Labs zeigen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Put the files of the open lab back as they were at the start. Undo brings your text back.</source>
        <translation>Die Dateien des geöffneten Labs in den Zustand vom Anfang bringen. „Rückgängig“ holt Ihren Text zurück.</translation>
    </message>
    <message>
        <source>No course is open. The message above says what is missing.</source>
        <translation>Es ist kein Kurs geöffnet. Die Meldung oben sagt, was fehlt.</translation>
    </message>
    <message>
        <source>No points yet. Enter or a double click opens a lab.</source>
        <translation>Noch keine Punkte. Die Eingabetaste oder ein Doppelklick öffnet ein Lab.</translation>
    </message>
    <message>
        <source>%1 of %2 points in the labs checked so far</source>
        <translation>%1 von %2 Punkten in den bisher geprüften Labs</translation>
    </message>
</context>
<context>
    <name>mica::app::CourseModel</name>
    <message>
        <source>Not begun, about %1 hours</source>
        <translation>Nicht begonnen, etwa %1 Stunden</translation>
    </message>
    <message>
        <source>Begun, not checked yet</source>
        <translation>Begonnen, noch nicht geprüft</translation>
    </message>
    <message>
        <source>Done: %1 of %2 points</source>
        <translation>Fertig: %1 von %2 Punkten</translation>
    </message>
    <message>
        <source>Begun: %1 of %2 points</source>
        <translation>Begonnen: %1 von %2 Punkten</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>points, then time spent</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>number and title of a lab</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Lab %1, %2. %3</source>
        <translation>Lab %1, %2. %3</translation>
    </message>
</context>
<context>
    <name>mica::app::CpuDock</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Why the machine stands here</source>
        <translation>Warum die Maschine hier steht</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>More of the processor</source>
        <translation>Mehr vom Prozessor</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Bit</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>When it is set</source>
        <translation>Wenn es gesetzt ist</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Selector</source>
        <translation>Selektor</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Descriptor</source>
        <translation>Deskriptor</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>PIC and PIT</source>
        <translation>PIC und PIT</translation>
    </message>
</context>
<context>
    <name>mica::app::DemoDock</name>
    <message>
        <source>Demo</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>What is wrong with the file</source>
        <translation>Was mit der Datei nicht stimmt</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weiteres Problem.</numerusform>
            <numerusform>Und %n weitere Probleme.</numerusform>
        </translation>
    </message>
    <message>
        <source>This tour cannot be played. Correct the file and open it again.
%1</source>
        <translation>Dieser Rundgang kann nicht vorgeführt werden. Berichtigen Sie die Datei, und öffnen Sie sie noch einmal.
%1</translation>
    </message>
    <message>
        <source>Open a tour</source>
        <translation>Rundgang öffnen</translation>
    </message>
    <message>
        <source>Tours (*.md)</source>
        <translation>Rundgänge (*.md)</translation>
    </message>
</context>
<context>
    <name>mica::app::DemoWiring</name>
    <message>
        <source>Pro&amp;jector mode</source>
        <translation>Pro&amp;jektormodus</translation>
    </message>
    <message>
        <source>Full screen, larger text, high contrast. The same key puts everything back.</source>
        <translation>Vollbild, größere Schrift, hoher Kontrast. Dieselbe Taste stellt alles wieder her.</translation>
    </message>
    <message>
        <source>&amp;Tours of the machine</source>
        <translation>&amp;Rundgänge durch die Maschine</translation>
    </message>
    <message>
        <source>Walks through the running machine, step by step</source>
        <translation>Führt Schritt für Schritt durch die laufende Maschine</translation>
    </message>
    <message>
        <source>Ctrl+Shift+J</source>
        <translation>Ctrl+Shift+J</translation>
    </message>
</context>
<context>
    <name>mica::app::DescriptorsDock</name>
    <message>
        <source>Descriptors</source>
        <translation>Deskriptoren</translation>
    </message>
    <message>
        <source>Tables of descriptors</source>
        <translation>Tabellen der Deskriptoren</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Selector</source>
        <translation>Selektor</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>DPL</source>
        <translation>DPL</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>GDT</source>
        <translation>GDT</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>Vektor</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>IDT</source>
        <translation>IDT</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Gates</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>Vektoren</translation>
    </message>
    <message>
        <source>The first one&apos;s meaning</source>
        <translation>Bedeutung des ersten</translation>
    </message>
    <message>
        <source>Handlers</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>TSS</source>
        <translation>TSS</translation>
    </message>
    <message>
        <source>Bits of the descriptor</source>
        <translation>Bits des Deskriptors</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>IDT entry %1: %2 (Intel SDM 3A, 6.11)</source>
        <translation>IDT-Eintrag %1: %2 (Intel SDM 3A, 6.11)</translation>
    </message>
    <message>
        <source>GDT entry %1: %2 (Intel SDM 3A, 3.4.5)</source>
        <translation>GDT-Eintrag %1: %2 (Intel SDM 3A, 3.4.5)</translation>
    </message>
</context>
<context>
    <name>mica::app::DisassemblyDock</name>
    <message>
        <source>Disassembly</source>
        <translation>Disassembler</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>F9 sets a breakpoint, or takes it away.</source>
        <translation>F9 setzt einen Haltepunkt oder nimmt ihn weg.</translation>
    </message>
    <message>
        <source>Go to an address of code, or to a function</source>
        <translation>Zu einer Adresse im Code oder zu einer Funktion gehen</translation>
    </message>
    <message>
        <source>c0101a1f, eip, a function ...</source>
        <translation>c0101a1f, eip, eine Funktion ...</translation>
    </message>
    <message>
        <source>An address, a register, or a function&apos;s name: whole, or its last part. What can be read as a number is one.</source>
        <translation>Eine Adresse, ein Register oder der Name einer Funktion: ganz oder sein letzter Teil. Was sich als Zahl lesen lässt, gilt als Zahl.</translation>
    </message>
    <message>
        <source>EIP</source>
        <translation>EIP</translation>
    </message>
    <message>
        <source>The instruction that the processor carries out next</source>
        <translation>Der Befehl, den der Prozessor als nächsten ausführt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The code that was shown before (Alt+Left in the table)</source>
        <translation>Der Code, der vorher zu sehen war (Alt+Links in der Tabelle)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>The code that was shown before you went back (Alt+Right in the table)</source>
        <translation>Der Code, der vor dem Zurückgehen zu sehen war (Alt+Rechts in der Tabelle)</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>The code before what is shown</source>
        <translation>Der Code vor dem, was zu sehen ist</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>The code behind what is shown</source>
        <translation>Der Code hinter dem, was zu sehen ist</translation>
    </message>
    <message>
        <source>The code at EIP (%1) could not be read: nothing is mapped there. The Paging dock shows why. Go to shows other code.</source>
        <translation>Der Code bei EIP (%1) konnte nicht gelesen werden: Dort ist nichts abgebildet. „Paging“ zeigt, warum. „Gehe zu“ zeigt anderen Code.</translation>
    </message>
    <message>
        <source>This code is elsewhere: the processor stands at %1.</source>
        <translation>Dieser Code liegt anderswo: Der Prozessor steht bei %1.</translation>
    </message>
    <message>
        <source>Nothing is mapped at %1 in the present address space, so there is no code to show. The Paging dock shows why.</source>
        <translation>Bei %1 ist im gegenwärtigen Adressraum nichts abgebildet, also gibt es keinen Code zu zeigen. „Paging“ zeigt, warum.</translation>
    </message>
    <message>
        <source>No function of this machine is called &quot;%1&quot;. Type its name, its last part or an address.</source>
        <translation>Keine Funktion dieser Maschine heißt „%1“. Geben Sie den Namen, seinen letzten Teil oder eine Adresse ein.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 und andere</translation>
    </message>
    <message>
        <source>The machine does not stand still. Pause it (F6) to see other code.</source>
        <translation>Die Maschine steht nicht still. Halten Sie sie an (F6), um anderen Code zu sehen.</translation>
    </message>
    <message>
        <source>There is no machine to read other code from: only the code around EIP was kept. Press Run, or Show me in a failed check.</source>
        <translation>Es gibt keine Maschine, aus der anderer Code zu lesen wäre: Nur der um EIP wurde aufbewahrt. Drücken Sie „Starten“, oder „Zeig es mir“ bei einer fehlgeschlagenen Prüfung.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the name of several functions: %2. Type the whole name or the address.</source>
        <translation>„%1“ heißen mehrere Funktionen: %2. Geben Sie den ganzen Namen oder die Adresse ein.</translation>
    </message>
    <message>
        <source>The code of %1 is not to be seen now: its program has another address space, or is not loaded yet. It can be seen at a stop in that program.</source>
        <translation>Der Code von %1 ist jetzt nicht zu sehen: Sein Programm hat einen anderen Adressraum oder ist noch nicht geladen. Zu sehen ist er bei einem Halt in jenem Programm.</translation>
    </message>
</context>
<context>
    <name>mica::app::EditorDock</name>
    <message>
        <source>Go to line</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message>
        <source>Line (1 to %1):</source>
        <translation>Zeile (1 bis %1):</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>Offene Dateien</translation>
    </message>
    <message>
        <source>No file is open. Start a lab in Course, or open one of its files there.</source>
        <translation>Es ist keine Datei geöffnet. Beginnen Sie ein Lab unter „Kurs“, oder öffnen Sie dort eine seiner Dateien.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Put the skeleton&apos;s text back. Undo takes it back.</source>
        <translation>Den Text des Skeletts zurückholen. „Rückgängig“ nimmt das zurück.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;all</source>
        <translation>&amp;Alles speichern</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>S&amp;uchen…</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>&amp;Ersetzen…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Voriger Treffer</translation>
    </message>
    <message>
        <source>&amp;Go to line…</source>
        <translation>&amp;Gehe zu Zeile…</translation>
    </message>
    <message>
        <source>N&amp;ext error</source>
        <translation>Nächster &amp;Fehler</translation>
    </message>
    <message>
        <source>Previo&amp;us error</source>
        <translation>Vo&amp;riger Fehler</translation>
    </message>
    <message>
        <source>Toggle &amp;breakpoint</source>
        <translation>Halte&amp;punkt ein/aus</translation>
    </message>
    <message>
        <source>Run to &amp;cursor</source>
        <translation>Bis zum &amp;Cursor laufen</translation>
    </message>
    <message>
        <source>Rese&amp;t file</source>
        <translation>&amp;Datei zurücksetzen</translation>
    </message>
    <message>
        <source>C&amp;lose tab</source>
        <translation>&amp;Karte schließen</translation>
    </message>
    <message>
        <source>%1 (to read)</source>
        <translation>%1 (nur lesen)</translation>
    </message>
    <message>
        <source>Reset task: %1</source>
        <translation>Aufgabe zurücksetzen: %1</translation>
    </message>
    <message>
        <source>Reset the whole file</source>
        <translation>Ganze Datei zurücksetzen</translation>
    </message>
</context>
<context>
    <name>mica::app::EditorPage</name>
    <message>
        <source>Text of %1</source>
        <translation>Text von %1</translation>
    </message>
    <message>
        <source>Unsaved text cannot be kept in %1, so a crash would lose it. Save often, and check that the disk is not full.</source>
        <translation>Ungespeicherter Text kann in %1 nicht aufgehoben werden; ein Absturz würde ihn verlieren. Speichern Sie oft, und sehen Sie nach, ob der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>The text you had not saved on %1 is back. Nothing has been written to the file yet.</source>
        <translation>Der Text, den Sie am %1 nicht gespeichert hatten, ist wieder da. In die Datei wurde noch nichts geschrieben.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Go back to the saved text</source>
        <translation>Zurück zum gespeicherten Text</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>%1 was removed or cannot be read any more. Its text is still here; Save writes it again.</source>
        <translation>%1 wurde entfernt oder kann nicht mehr gelesen werden. Der Text ist noch hier; „Speichern“ schreibt die Datei neu.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1 was changed by another program, and you have changes that are not saved.</source>
        <translation>%1 wurde von einem anderen Programm geändert, und Sie haben Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Keep this text</source>
        <translation>Diesen Text behalten</translation>
    </message>
    <message>
        <source>The task %1 cannot be put back by itself, because its marks are not as they were. Reset the whole file instead; Undo brings your text back.</source>
        <translation>Die Aufgabe %1 kann nicht allein zurückgesetzt werden, weil ihre Marken nicht mehr sind, wie sie waren. Setzen Sie die ganze Datei zurück; „Rückgängig“ holt Ihren Text wieder.</translation>
    </message>
    <message>
        <source>Reset file</source>
        <translation>Datei zurücksetzen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>The kit&apos;s copy of %1 is not there: %2</source>
        <translation>Die Vorlage von %1 im Kit ist nicht da: %2</translation>
    </message>
</context>
<context>
    <name>mica::app::EvidenceView</name>
    <message>
        <source>&amp;Report page</source>
        <translation>Be&amp;richtsseite</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Everything about this student</source>
        <translation>Alles über diese Person</translation>
    </message>
    <message>
        <source>Build this student&apos;s files, boot the same machine to the moment of the failure, and look into it</source>
        <translation>Die Dateien dieser Person bauen, dieselbe Maschine bis zum Augenblick des Fehlers laufen lassen und hineinsehen</translation>
    </message>
    <message>
        <source>Open this student&apos;s page of the report in the browser</source>
        <translation>Die Seite dieser Person aus dem Bericht im Browser öffnen</translation>
    </message>
    <message>
        <source>Show the folder with the files as they were graded</source>
        <translation>Den Ordner mit den Dateien zeigen, wie sie bewertet wurden</translation>
    </message>
    <message>
        <source>F&amp;iles</source>
        <translation>Dat&amp;eien</translation>
    </message>
    <message>
        <source>Whole st&amp;udent</source>
        <translation>Alles zur &amp;Person</translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation>&amp;Zeig es mir</translation>
    </message>
</context>
<context>
    <name>mica::app::ExportButton</name>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Die Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>Write the results as a gradebook, an autograder or CI wants them</source>
        <translation>Die Ergebnisse so schreiben, wie ein Notenbuch, ein Autograder oder CI sie erwartet</translation>
    </message>
    <message>
        <source>Moodle: fill in a grading worksheet…</source>
        <translation>Moodle: Bewertungstabelle ausfüllen…</translation>
    </message>
    <message>
        <source>The sheet that you exported</source>
        <translation>Die Tabelle, die Sie exportiert haben</translation>
    </message>
    <message>
        <source>Sheets (*.csv);;All files (*)</source>
        <translation>Tabellen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>The number in the header of the assignment&apos;s column. In &quot;Lab 2 (12345)&quot; it is 12345.</source>
        <translation>Die Nummer in der Spaltenüberschrift der Aufgabe. In „Lab 2 (12345)“ ist es 12345.</translation>
    </message>
    <message>
        <source>Folder for the documents</source>
        <translation>Ordner für die Dokumente</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zieldatei</translation>
    </message>
</context>
<context>
    <name>mica::app::FieldView</name>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1, bits %2: %3</source>
        <translation>%1, Bits %2: %3</translation>
    </message>
</context>
<context>
    <name>mica::app::FindBar</name>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match upper and lower case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>.*</source>
        <translation>.*</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>Ersetzen dur&amp;ch</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>Gesuchter Text</translation>
    </message>
    <message>
        <source>Text to put in its place</source>
        <translation>Text, der an die Stelle kommt</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Shift+F3</source>
        <translation>Shift+F3</translation>
    </message>
    <message>
        <source>F3</source>
        <translation>F3</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>not a pattern</source>
        <translation>kein gültiges Muster</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>a mark of the kit stays</source>
        <translation>eine Marke des Kits bleibt</translation>
    </message>
    <message>
        <source>%1 replaced</source>
        <translation>%1 ersetzt</translation>
    </message>
</context>
<context>
    <name>mica::app::FirstRunPage</name>
    <message>
        <source>&amp;Start with the first lab</source>
        <translation>Mit dem ersten Lab &amp;starten</translation>
    </message>
    <message>
        <source>Welcome to Mica Studio</source>
        <translation>Willkommen bei Mica Studio</translation>
    </message>
    <message>
        <source>You write the missing parts of a real microkernel, boot it, and see what it does. Three choices first; the menus let you change each of them later.</source>
        <translation>Sie schreiben die fehlenden Teile eines echten Mikrokernels, starten ihn und sehen, was er tut. Vorher drei Fragen; jede Antwort lässt sich später in den Menüs ändern.</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Wie es aussieht</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>H&amp;ell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>Size of &amp;text:</source>
        <translation>Schrift&amp;größe:</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkt</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>Wer Sie sind</translation>
    </message>
    <message>
        <source>A st&amp;udent: I work on the labs</source>
        <translation>Ich s&amp;tudiere und bearbeite die Labs</translation>
    </message>
    <message>
        <source>An i&amp;nstructor: I grade and demonstrate, too</source>
        <translation>Ich unte&amp;rrichte: Ich bewerte und führe auch vor</translation>
    </message>
    <message>
        <source>Where your work is kept</source>
        <translation>Wo Ihre Arbeit liegt</translation>
    </message>
    <message>
        <source>Folde&amp;r:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Folder of your work</source>
        <translation>Ordner Ihrer Arbeit</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>Name a folder with its whole path; a file cannot be one.</source>
        <translation>Nennen Sie einen Ordner mit seinem ganzen Pfad; eine Datei kann es nicht sein.</translation>
    </message>
    <message>
        <source>Your work is here already; it is opened as it is.</source>
        <translation>Ihre Arbeit ist schon hier; sie wird geöffnet, wie sie ist.</translation>
    </message>
    <message>
        <source>It is made if it does not exist. Files that are there already stay as they are.</source>
        <translation>Der Ordner wird angelegt, wenn es ihn nicht gibt. Dateien, die schon da sind, bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>mica::app::FlagStrip</name>
    <message>
        <source>Flags of %1</source>
        <translation>Flags von %1</translation>
    </message>
    <message>
        <source>Set: %1</source>
        <translation>Gesetzt: %1</translation>
    </message>
    <message>
        <source>%1=%2</source>
        <translation>%1=%2</translation>
    </message>
    <message>
        <source>%1.%2, %3. %4
Intel SDM %5</source>
        <translation>%1.%2, %3. %4
Intel SDM %5</translation>
    </message>
</context>
<context>
    <name>mica::app::GradeDock</name>
    <message>
        <source>Grade</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what was seen, and what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Reading the submissions…</source>
        <translation>Die Abgaben werden gelesen…</translation>
    </message>
    <message>
        <source>Waiting for %1…</source>
        <translation>Warten auf %1…</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Der Bericht wird geschrieben…</translation>
    </message>
    <message numerus="yes">
        <source>Done, but the grader failed for %n of them. Go on to try these again.</source>
        <translation>
            <numerusform>Fertig, aber bei %n Abgabe war das Bewerten gestört. „Fortfahren“ versucht sie noch einmal.</numerusform>
            <numerusform>Fertig, aber bei %n Abgaben war das Bewerten gestört. „Fortfahren“ versucht sie noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done. The results are in %1.</source>
        <translation>Fertig. Die Ergebnisse liegen in %1.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Geschrieben nach %1.</translation>
    </message>
    <message>
        <source>Cancelled. What is graded stays; go on when you like.</source>
        <translation>Abgebrochen. Was bewertet ist, bleibt; fahren Sie fort, wann Sie möchten.</translation>
    </message>
    <message>
        <source>This could not be done. The message above says why.</source>
        <translation>Das war nicht möglich. Die Meldung oben sagt, warum.</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Es beginnt…</translation>
    </message>
    <message>
        <source>0 of %1 graded</source>
        <translation>0 von %1 bewertet</translation>
    </message>
    <message>
        <source>%1 of %2 graded. The last: %3, %4</source>
        <comment>number, students, name, score</comment>
        <translation>%1 von %2 bewertet. Zuletzt: %3, %4</translation>
    </message>
    <message>
        <source>The results in %1</source>
        <translation>Die Ergebnisse in %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n students</source>
        <comment>title of a lab</comment>
        <translation>
            <numerusform>%1: %n Person</numerusform>
            <numerusform>%1: %n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>&amp;Another class…</source>
        <translation>Andere &amp;Gruppe…</translation>
    </message>
    <message>
        <source>Class re&amp;port</source>
        <translation>Gesamtberi&amp;cht</translation>
    </message>
    <message>
        <source>Open the report of the class in the browser</source>
        <translation>Den Bericht über die ganze Gruppe im Browser öffnen</translation>
    </message>
    <message>
        <source>Students graded</source>
        <translation>Wie viele bewertet sind</translation>
    </message>
    <message>
        <source>State of the grading</source>
        <translation>Stand der Bewertung</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbreche&amp;n</translation>
    </message>
    <message>
        <source>Stop grading. What is graded stays; you can go on later.</source>
        <translation>Das Bewerten abbrechen. Was bewertet ist, bleibt; Sie können später fortfahren.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortfahren</translation>
    </message>
    <message>
        <source>Grade those who are still to come</source>
        <translation>Bewertet, wer noch aussteht</translation>
    </message>
    <message>
        <source>Find a student</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>&amp;Worth a look only</source>
        <translation>N&amp;ur Auffällige</translation>
    </message>
    <message>
        <source>Refused, with remarks about the files, or much like somebody else&apos;s</source>
        <translation>Zurückgewiesen, mit Bemerkungen zu den Dateien oder einer anderen Arbeit sehr ähnlich</translation>
    </message>
    <message>
        <source>A class is being graded</source>
        <translation>Eine Gruppe wird bewertet</translation>
    </message>
</context>
<context>
    <name>mica::app::GradeModel</name>
    <message>
        <source>Refused: it does what a submission must not do.</source>
        <translation>Zurückgewiesen: Die Abgabe tut, was eine Abgabe nicht tun darf.</translation>
    </message>
    <message>
        <source>A file of the lab is missing.</source>
        <translation>Eine Datei des Labs fehlt.</translation>
    </message>
    <message numerus="yes">
        <source>Remarks about what was handed in: %n</source>
        <translation>
            <numerusform>Bemerkungen zur Abgabe: %n</numerusform>
            <numerusform>Bemerkungen zur Abgabe: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The guest sent observations that are forged.</source>
        <translation>Der Gast sandte gefälschte Beobachtungen.</translation>
    </message>
    <message>
        <source>%1 % of it is like the work of %2.</source>
        <translation>%1 % davon gleichen der Arbeit von %2.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>student, check, verdict</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>%1. Points: %2. Passed by %3 of %4 who were graded.</source>
        <translation>%1. Punkte: %2. Bestanden von %3 der %4 Bewerteten.</translation>
    </message>
</context>
<context>
    <name>mica::app::GradeRunner</name>
    <message>
        <source>Please report this with what you did before.</source>
        <translation>Bitte melden Sie das, zusammen mit dem, was Sie davor getan haben.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file and what was seen</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>mica::app::GradeWiring</name>
    <message>
        <source>%1. %2</source>
        <comment>what was seen, and what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>These are the files of %1, in a copy that is thrown away.</source>
        <translation>Das sind die Dateien von %1, in einer Kopie, die wieder gelöscht wird.</translation>
    </message>
    <message>
        <source>Back to the class</source>
        <translation>Zurück zur Gruppe</translation>
    </message>
    <message>
        <source>To show this, the student&apos;s files are built again, and there is no sandbox for that. Get the sandbox, or say on the page of the class that you trust these submissions.</source>
        <translation>Um das zu zeigen, werden die Dateien dieser Person noch einmal gebaut, und dafür gibt es keine Sandbox. Beschaffen Sie die Sandbox, oder geben Sie auf der Seite der Gruppe an, dass Sie diesen Abgaben vertrauen.</translation>
    </message>
</context>
<context>
    <name>mica::app::GraphExport</name>
    <message>
        <source>Save or copy</source>
        <translation>Speichern oder kopieren</translation>
    </message>
    <message>
        <source>Save the picture, or copy its table</source>
        <translation>Das Bild speichern oder seine Tabelle kopieren</translation>
    </message>
    <message>
        <source>Save the picture as PNG</source>
        <translation>Bild als PNG speichern</translation>
    </message>
    <message>
        <source>Save the picture as PDF</source>
        <translation>Bild als PDF speichern</translation>
    </message>
    <message>
        <source>Copy the table as text</source>
        <translation>Tabelle als Text kopieren</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
</context>
<context>
    <name>mica::app::HandoutDock</name>
    <message>
        <source>Handout</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>No handout is open. Choose a lab in Course.</source>
        <translation>Es ist keine Anleitung geöffnet. Wählen Sie ein Lab unter „Kurs“.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Go to a section</source>
        <translation>Zu einem Abschnitt gehen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in the handout</source>
        <translation>In der Anleitung suchen</translation>
    </message>
    <message>
        <source>Result of the search</source>
        <translation>Ergebnis der Suche</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Gewöhnliche Größe</translation>
    </message>
    <message>
        <source>The handout of lab %1 cannot be read: %2. Look whether %3 is there.</source>
        <translation>Die Anleitung von Lab %1 kann nicht gelesen werden: %2. Sehen Sie nach, ob %3 da ist.</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>mica::app::HealthPage</name>
    <message>
        <source>Health of the installation</source>
        <translation>Zustand der Installation</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>missing or wrong</source>
        <translation>fehlt oder ist falsch</translation>
    </message>
</context>
<context>
    <name>mica::app::InterruptsDock</name>
    <message>
        <source>Interrupts</source>
        <translation>Interrupts</translation>
    </message>
    <message>
        <source>Tables of interrupts</source>
        <translation>Tabellen der Interrupts</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>PIC</source>
        <translation>PIC</translation>
    </message>
    <message>
        <source>IDT entry</source>
        <translation>IDT-Eintrag</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Leitungen</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>Vektor</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Last at</source>
        <translation>Zuletzt bei</translation>
    </message>
    <message>
        <source>The last one</source>
        <translation>Der letzte</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Faults</translation>
    </message>
    <message>
        <source>Faults of ring 3</source>
        <translation>Faults aus Ring 3</translation>
    </message>
    <message>
        <source>Interrupts over time</source>
        <translation>Interrupts im Lauf der Zeit</translation>
    </message>
    <message>
        <source>The nucleus keeps no trace yet: what came when is shown once it has made a process.</source>
        <translation>Der Nukleus führt noch keinen Trace: Was wann kam, wird gezeigt, sobald er einen Prozess angelegt hat.</translation>
    </message>
    <message>
        <source>No interrupt of a device and no fault is in the trace. The timer&apos;s own are not noted there.</source>
        <translation>Im Trace ist kein Interrupt eines Geräts und kein Fault. Die des Timers werden dort nicht vermerkt.</translation>
    </message>
    <message>
        <source>Since tick %1, the oldest in the trace. The timer&apos;s own interrupts are not all noted.</source>
        <translation>Seit Tick %1, dem ältesten im Trace. Die Interrupts des Timers sind nicht alle vermerkt.</translation>
    </message>
</context>
<context>
    <name>mica::app::IpcDock</name>
    <message>
        <source>IPC</source>
        <translation>IPC</translation>
    </message>
    <message>
        <source>Sides of IPC</source>
        <translation>Seiten der IPC</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation>Wer wartet</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welcher</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Doorbells</source>
        <translation>Klingeln</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Handles</source>
        <translation>Handles</translation>
    </message>
    <message>
        <source>E&amp;ndpoint</source>
        <translation>Endpun&amp;kt</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Tick</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Messages as a table</source>
        <translation>Nachrichten als Tabelle</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was er tut</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartende</translation>
    </message>
    <message>
        <source>all endpoints</source>
        <translation>alle Endpunkte</translation>
    </message>
</context>
<context>
    <name>mica::app::Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>mica::app::LiveScreen</name>
    <message>
        <source>The guest&apos;s screen, live</source>
        <translation>Der Bildschirm des Gasts, live</translation>
    </message>
    <message>
        <source>Press Enter to type into the guest, Shift+Esc to come back. A screen reader reads the text at each stop.</source>
        <translation>Mit der Eingabetaste schreiben Sie in den Gast, mit Umschalt+Esc kommen Sie zurück. Ein Bildschirmleser liest den Text an jedem Halt.</translation>
    </message>
    <message>
        <source>Waiting for the first picture.</source>
        <translation>Das erste Bild wird erwartet.</translation>
    </message>
</context>
<context>
    <name>mica::app::MachineWiring</name>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>There is no moment of this check to show. Check the lab once more, then press Show me on a check that failed.</source>
        <translation>Von dieser Prüfung gibt es keinen Augenblick zu zeigen. Prüfen Sie das Lab noch einmal, und drücken Sie dann „Zeig es mir“ bei einer Prüfung, die fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Read the handout</source>
        <translation>Anleitung lesen</translation>
    </message>
    <message>
        <source>Show where</source>
        <translation>Zeigen, wo</translation>
    </message>
    <message>
        <source>Restart the machine</source>
        <translation>Maschine neu starten</translation>
    </message>
    <message>
        <source>These files are somebody else&apos;s, so their machine runs in a sandbox. There its screen can be seen at stops only.</source>
        <translation>Diese Dateien gehören jemand anderem, deshalb läuft ihre Maschine in einer Sandbox. Dort ist ihr Bildschirm nur an einem Halt zu sehen.</translation>
    </message>
</context>
<context>
    <name>mica::app::MainWindow</name>
    <message>
        <source>Mica Studio</source>
        <translation>Mica Studio</translation>
    </message>
    <message>
        <source>Perspectives</source>
        <translation>Perspektiven</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Lab</source>
        <translation>&amp;Lab</translation>
    </message>
    <message>
        <source>&amp;Machine</source>
        <translation>&amp;Maschine</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>%1 %2, Mica Studio</source>
        <comment>number and title of a lab</comment>
        <translation>%1 %2, Mica Studio</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 von %2 Punkten</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>&amp;Open or make a workspace…</source>
        <translation>Arbeitsordner ö&amp;ffnen oder anlegen…</translation>
    </message>
    <message>
        <source>&amp;Recent workspaces</source>
        <translation>&amp;Zuletzt benutzte Arbeitsordner</translation>
    </message>
    <message>
        <source>Show the lab&apos;s &amp;folder</source>
        <translation>&amp;Ordner des Labs zeigen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Arrange the docks for this kind of work</source>
        <translation>Ordnet die Bereiche für diese Art von Arbeit an</translation>
    </message>
    <message>
        <source>&amp;Restore this arrangement</source>
        <translation>Diese A&amp;nordnung wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>H&amp;ell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>Ctrl+Alt++</source>
        <translation>Ctrl+Alt++</translation>
    </message>
    <message>
        <source>Smaller te&amp;xt</source>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>Ctrl+Alt+-</source>
        <translation>Ctrl+Alt+-</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>The language changes when Studio is started again.</source>
        <translation>Die Sprache wechselt, wenn Studio neu gestartet wird.</translation>
    </message>
    <message>
        <source>&amp;Health of the installation</source>
        <translation>&amp;Zustand der Installation</translation>
    </message>
    <message>
        <source>&amp;About Mica Studio</source>
        <translation>Ü&amp;ber Mica Studio</translation>
    </message>
    <message>
        <source>About Mica Studio</source>
        <translation>Über Mica Studio</translation>
    </message>
    <message>
        <source>Mica Studio %1</source>
        <translation>Mica Studio %1</translation>
    </message>
    <message>
        <source>Build a microkernel, boot it, and see it think. Free software: GPL-3.0-or-later; the kernel and the labs BSD-2-Clause.</source>
        <translation>Einen Mikrokernel bauen, ihn starten und ihm beim Denken zusehen. Freie Software: GPL-3.0-or-later; der Kernel und die Labs BSD-2-Clause.</translation>
    </message>
    <message>
        <source>The course cannot be read any more: %1. %2 What was open stays open.</source>
        <translation>Der Kurs kann nicht mehr gelesen werden: %1. %2 Was offen war, bleibt offen.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>Choose a workspace…</source>
        <translation>Arbeitsordner wählen…</translation>
    </message>
    <message>
        <source>No workspace is open. Your work needs a folder.</source>
        <translation>Es ist kein Arbeitsordner geöffnet. Ihre Arbeit braucht einen Ordner.</translation>
    </message>
    <message>
        <source>The workspace %1 is not there any more. It may have been moved.</source>
        <translation>Der Arbeitsordner %1 ist nicht mehr da. Vielleicht wurde er verschoben.</translation>
    </message>
    <message>
        <source>Folder of your work</source>
        <translation>Ordner Ihrer Arbeit</translation>
    </message>
    <message>
        <source>Wh&amp;o you are</source>
        <translation>&amp;Wer Sie sind</translation>
    </message>
    <message>
        <source>&amp;Student</source>
        <translation>Ich &amp;studiere</translation>
    </message>
    <message>
        <source>&amp;Instructor</source>
        <translation>Ich &amp;lehre</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>Befehl &amp;suchen…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
</context>
<context>
    <name>mica::app::MarkLegend</name>
    <message>
        <source>Shapes of the verdicts: %1</source>
        <translation>Formen der Urteile: %1</translation>
    </message>
</context>
<context>
    <name>mica::app::MatrixHeader</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>mica::app::MatrixView</name>
    <message>
        <source>Students and checks</source>
        <translation>Studierende und Prüfungen</translation>
    </message>
    <message>
        <source>Students, status and score</source>
        <translation>Studierende, Status und Punkte</translation>
    </message>
</context>
<context>
    <name>mica::app::MemoryDock</name>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Memory and stack</source>
        <translation>Speicher und Stack</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>From ESP</source>
        <translation>Ab ESP</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>Go to an address</source>
        <translation>Zu einer Adresse gehen</translation>
    </message>
    <message>
        <source>c0101a1f, esp+8 ...</source>
        <translation>c0101a1f, esp+8 ...</translation>
    </message>
    <message>
        <source>Go t&amp;o</source>
        <translation>Gehe &amp;zu</translation>
    </message>
    <message>
        <source>Earl&amp;ier</source>
        <translation>Z&amp;urück</translation>
    </message>
    <message>
        <source>L&amp;ater</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>As &amp;words</source>
        <translation>Als W&amp;örter</translation>
    </message>
    <message>
        <source>+0</source>
        <translation>+0</translation>
    </message>
    <message>
        <source>+4</source>
        <translation>+4</translation>
    </message>
    <message>
        <source>+8</source>
        <translation>+8</translation>
    </message>
    <message>
        <source>+c</source>
        <translation>+c</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>mica::app::NoKitPage</name>
    <message>
        <source>The kit was not found</source>
        <translation>Das Kit wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The kit holds the labs and the parts of the kernel that are not yours. Without it there is nothing to build.</source>
        <translation>Das Kit enthält die Labs und die Teile des Kernels, die nicht von Ihnen sind. Ohne das Kit gibt es nichts zu bauen.</translation>
    </message>
    <message>
        <source>Loo&amp;k again</source>
        <translation>&amp;Noch einmal nachsehen</translation>
    </message>
</context>
<context>
    <name>mica::app::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Mitteilung</translation>
    </message>
</context>
<context>
    <name>mica::app::PagingDock</name>
    <message>
        <source>Paging</source>
        <translation>Paging</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Adressraum</translation>
    </message>
    <message>
        <source>S&amp;pace</source>
        <translation>Adress&amp;raum</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>c0101a1f, esp, cr2 ...</source>
        <translation>c0101a1f, esp, cr2 ...</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>Adr&amp;esse</translation>
    </message>
    <message>
        <source>Page directory</source>
        <translation>Seitenverzeichnis</translation>
    </message>
    <message>
        <source>Page table</source>
        <translation>Seitentabelle</translation>
    </message>
    <message>
        <source>Page directory: 4 MiB a cell</source>
        <translation>Seitenverzeichnis: 4 MiB je Zelle</translation>
    </message>
    <message>
        <source>A cut corner: the entry names a table. A frame: it changed since the last stop.</source>
        <translation>Eine abgeschnittene Ecke: Der Eintrag nennt eine Tabelle. Ein Rahmen: Er hat sich seit dem letzten Halt geändert.</translation>
    </message>
    <message>
        <source>More of the page tables</source>
        <translation>Mehr von den Seitentabellen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Accesses</source>
        <translation>Zugriffe</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Physical</source>
        <translation>Physisch</translation>
    </message>
    <message>
        <source>Pages of</source>
        <translation>Seiten von</translation>
    </message>
    <message>
        <source>TLB</source>
        <translation>TLB</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Bits of the entry</source>
        <translation>Bits des Eintrags</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Paging is off: linear addresses are physical ones. Run on to where the nucleus turns it on (CR0.PG).</source>
        <translation>Paging ist aus: Lineare Adressen sind physische. Lassen Sie die Maschine bis dahin laufen, wo der Nukleus es einschaltet (CR0.PG).</translation>
    </message>
    <message>
        <source>present, CR3 %1</source>
        <translation>vorhanden, CR3 %1</translation>
    </message>
    <message>
        <source>%1, present</source>
        <translation>%1, vorhanden</translation>
    </message>
    <message>
        <source>The tables of this space are being read.</source>
        <translation>Die Tabellen dieses Adressraums werden gelesen.</translation>
    </message>
    <message>
        <source>No table: 4 MiB at once</source>
        <translation>Keine Tabelle: 4 MiB auf einmal</translation>
    </message>
    <message>
        <source>No table here</source>
        <translation>Hier ist keine Tabelle</translation>
    </message>
    <message>
        <source>Page table %1: 4 KiB a cell</source>
        <translation>Seitentabelle %1: 4 KiB je Zelle</translation>
    </message>
    <message>
        <source>Directory entry %1: %2 (Intel SDM 3A, 4.3)</source>
        <translation>Eintrag %1 des Verzeichnisses: %2 (Intel SDM 3A, 4.3)</translation>
    </message>
    <message>
        <source>Table entry %1: %2 (Intel SDM 3A, 4.3)</source>
        <translation>Eintrag %1 der Tabelle: %2 (Intel SDM 3A, 4.3)</translation>
    </message>
</context>
<context>
    <name>mica::app::ReplayWiring</name>
    <message>
        <source>Repla&amp;y a result…</source>
        <translation>Ergebnis &amp;wieder abspielen…</translation>
    </message>
    <message>
        <source>A result is replayed on the files it was made from. Open their workspace first.</source>
        <translation>Ein Ergebnis wird mit den Dateien abgespielt, aus denen es entstand. Öffnen Sie zuerst deren Arbeitsordner.</translation>
    </message>
    <message>
        <source>Result to replay</source>
        <translation>Ergebnis zum Abspielen</translation>
    </message>
    <message>
        <source>Results (*.json)</source>
        <translation>Ergebnisse (*.json)</translation>
    </message>
    <message>
        <source>No check of this result failed, so there is no moment to go to.</source>
        <translation>In diesem Ergebnis ist keine Prüfung fehlgeschlagen; es gibt also keinen Augenblick zu zeigen.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what was seen, and what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>id of a check, its title</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Replay a result</source>
        <translation>Ergebnis wieder abspielen</translation>
    </message>
    <message>
        <source>The check whose failure you want to see:</source>
        <translation>Die Prüfung, deren Fehlschlag Sie sehen wollen:</translation>
    </message>
    <message>
        <source>Changed since the result was made: %1. The machine would not go the same way. Check the lab again, or see what the files of now do at that tick.</source>
        <translation>Seit dem Ergebnis geändert: %1. Die Maschine ginge nicht denselben Weg. Prüfen Sie das Lab noch einmal, oder sehen Sie, was die Dateien von jetzt zu diesem Tick tun.</translation>
    </message>
    <message>
        <source>Replay anyway</source>
        <translation>Trotzdem abspielen</translation>
    </message>
</context>
<context>
    <name>mica::app::ScreenDock</name>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>No machine yet. Press Run, or Show me in a failed check; the guest&apos;s text screen is seen at every stop.</source>
        <translation>Noch keine Maschine. Drücken Sie „Starten“, oder „Zeig es mir“ bei einer fehlgeschlagenen Prüfung; der Textbildschirm des Gasts ist bei jedem Halt zu sehen.</translation>
    </message>
    <message>
        <source>The text screen at this stop.</source>
        <translation>Der Textbildschirm bei diesem Halt.</translation>
    </message>
    <message>
        <source>The text screen at this stop. Rows that differ from the stop before: %1.</source>
        <translation>Der Textbildschirm bei diesem Halt. Zeilen, die anders sind als beim Halt davor: %1.</translation>
    </message>
    <message>
        <source>The text screen at the last stop.</source>
        <translation>Der Textbildschirm beim letzten Halt.</translation>
    </message>
    <message>
        <source>Live screen</source>
        <translation>Bildschirm live</translation>
    </message>
    <message>
        <source>Boot with it</source>
        <translation>Damit booten</translation>
    </message>
    <message>
        <source>Open &amp;Bochs&apos; own window</source>
        <translation>Fenster &amp;von Bochs öffnen</translation>
    </message>
    <message>
        <source>Shows the screen here while the whole system runs, and takes keys for it. Checks and Show me never have it.</source>
        <translation>Zeigt den Bildschirm hier, während das ganze System läuft, und nimmt Tasten dafür an. Prüfungen und Zeig es mir haben ihn nie.</translation>
    </message>
    <message>
        <source>Size of the live screen</source>
        <translation>Größe des Live-Bildschirms</translation>
    </message>
    <message>
        <source>As large as fits</source>
        <translation>So groß wie möglich</translation>
    </message>
    <message>
        <source>Whole pixels</source>
        <translation>Ganze Pixel</translation>
    </message>
    <message>
        <source>Ends the present machine and boots the whole system with its screen in this dock.</source>
        <translation>Beendet die jetzige Maschine und bootet das ganze System mit seinem Bildschirm in diesem Dock.</translation>
    </message>
    <message>
        <source>Ends the present machine and boots the whole system with the emulator&apos;s window beside Studio. Such a run has no way back, because what is typed there has no tick.</source>
        <translation>Beendet die jetzige Maschine und bootet das ganze System mit dem Fenster des Emulators neben Studio. In einem solchen Lauf gibt es keinen Weg zurück, weil das dort Getippte keinen Tick hat.</translation>
    </message>
    <message>
        <source>From the next boot of the whole system on, Bochs listens on a port of this computer between 5900 and 5949, without a password: others in your network may reach it, a firewall may ask, and because what is typed there has no tick, such a run has no way back.</source>
        <translation>Ab dem nächsten Booten des ganzen Systems nimmt Bochs an einem Port dieses Rechners zwischen 5900 und 5949 Verbindungen ohne Passwort an: andere in Ihrem Netz können ihn erreichen, eine Firewall fragt vielleicht nach, und weil das dort Getippte keinen Tick hat, gibt es in einem solchen Lauf keinen Weg zurück.</translation>
    </message>
    <message>
        <source>There is no live screen: this Bochs lacks the display library rfb. Install a Bochs that has it, for example the package bochs of Debian.</source>
        <translation>Es gibt keinen Live-Bildschirm: Diesem Bochs fehlt die Anzeigebibliothek rfb. Installieren Sie ein Bochs, das sie hat, zum Beispiel das Paket bochs von Debian.</translation>
    </message>
    <message>
        <source>The machine runs. Press Pause to see its text screen.</source>
        <translation>Die Maschine läuft. Mit Pause sehen Sie ihren Textbildschirm.</translation>
    </message>
    <message>
        <source>The screen is in Bochs&apos; own window. While the machine stands, that window shows nothing new and takes no keys. Closing it ends the machine.</source>
        <translation>Der Bildschirm ist im eigenen Fenster von Bochs. Solange die Maschine steht, zeigt das Fenster nichts Neues und nimmt keine Tasten an. Wird es geschlossen, endet die Maschine.</translation>
    </message>
    <message>
        <source>Keys and mouse go to the guest. Press Shift+Esc to have them back for Studio.</source>
        <translation>Tasten und Maus gehen an den Gast. Mit Umschalt+Esc holen Sie sie für Studio zurück.</translation>
    </message>
    <message>
        <source>Click the screen, or press Enter on it, to type into the guest.</source>
        <translation>Klicken Sie auf den Bildschirm oder drücken Sie darauf die Eingabetaste, um in den Gast zu schreiben.</translation>
    </message>
</context>
<context>
    <name>mica::app::ScreenLink</name>
    <message>
        <source>Bochs has closed its screen.</source>
        <translation>Bochs hat seinen Bildschirm geschlossen.</translation>
    </message>
    <message>
        <source>The screen of Bochs cannot be reached: %1.</source>
        <translation>Der Bildschirm von Bochs ist nicht zu erreichen: %1.</translation>
    </message>
</context>
<context>
    <name>mica::app::ScreenView</name>
    <message>
        <source>The guest&apos;s text screen</source>
        <translation>Der Textbildschirm des Gasts</translation>
    </message>
</context>
<context>
    <name>mica::app::ScreenWiring</name>
    <message>
        <source>Bochs&apos; screen has not answered in time.</source>
        <translation>Der Bildschirm von Bochs hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>%1 The machine runs on. Restart it to see its screen again.</source>
        <translation>%1 Die Maschine läuft weiter. Starten Sie sie neu, um ihren Bildschirm wieder zu sehen.</translation>
    </message>
</context>
<context>
    <name>mica::app::SequenceView</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>call, queue</source>
        <translation>Aufruf, Warteschlange</translation>
    </message>
    <message>
        <source>No message in the trace.</source>
        <translation>Im Trace ist keine Nachricht.</translation>
    </message>
</context>
<context>
    <name>mica::app::StatusLine</name>
    <message>
        <source>What goes on</source>
        <translation>Was gerade geschieht</translation>
    </message>
    <message>
        <source>How much of it is done</source>
        <translation>Wie viel davon getan ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The open lab</source>
        <translation>Das geöffnete Lab</translation>
    </message>
    <message>
        <source>Versions of the tools</source>
        <translation>Versionen der Werkzeuge</translation>
    </message>
    <message>
        <source>Looking at the tools</source>
        <translation>Die Werkzeuge werden angesehen</translation>
    </message>
    <message>
        <source>Health of the installation</source>
        <translation>Zustand der Installation</translation>
    </message>
    <message>
        <source>What is installed, what is missing, and how to get it</source>
        <translation>Was installiert ist, was fehlt und wie man es bekommt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Tools complete</source>
        <translation>Werkzeuge vollständig</translation>
    </message>
    <message numerus="yes">
        <source>%n tool(s) missing or wrong</source>
        <translation>
            <numerusform>%n Werkzeug fehlt oder ist falsch</numerusform>
            <numerusform>%n Werkzeuge fehlen oder sind falsch</numerusform>
        </translation>
    </message>
    <message>
        <source>Bochs %1</source>
        <translation>Bochs %1</translation>
    </message>
</context>
<context>
    <name>mica::app::StepPage</name>
    <message>
        <source>Text of the step</source>
        <translation>Text des Schritts</translation>
    </message>
    <message>
        <source>What does not go as the tour says</source>
        <translation>Was anders läuft, als der Rundgang sagt</translation>
    </message>
    <message>
        <source>All tours</source>
        <translation>Alle Rundgänge</translation>
    </message>
    <message>
        <source>Leave this tour and choose another</source>
        <translation>Diesen Rundgang verlassen und einen anderen wählen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The step before (Page Up)</source>
        <translation>Der Schritt davor (Bild auf)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The next step (Space or Page Down)</source>
        <translation>Der nächste Schritt (Leertaste oder Bild ab)</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>The first step again, with a new machine</source>
        <translation>Noch einmal der erste Schritt, mit einer neuen Maschine</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>steps</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Next begins the tour.</source>
        <translation>„Weiter“ beginnt den Rundgang.</translation>
    </message>
    <message>
        <source>The machine is on its way to the next stop…</source>
        <translation>Die Maschine ist auf dem Weg zum nächsten Halt…</translation>
    </message>
    <message>
        <source>The machine stands. Next leads on.</source>
        <translation>Die Maschine steht. „Weiter“ führt weiter.</translation>
    </message>
    <message>
        <source>The tour ends here.</source>
        <translation>Der Rundgang endet hier.</translation>
    </message>
    <message>
        <source>Line %1 of the tour. %2</source>
        <translation>Zeile %1 des Rundgangs. %2</translation>
    </message>
    <message>
        <source>Not as the text says. %1</source>
        <translation>Anders, als der Text sagt. %1</translation>
    </message>
    <message>
        <source>Paused. %1</source>
        <translation>Angehalten. %1</translation>
    </message>
    <message>
        <source>Not carried out. %1</source>
        <translation>Nicht ausgeführt. %1</translation>
    </message>
    <message>
        <source>Another machine was started, or this one was ended. Next and Back start the tour&apos;s machine again.</source>
        <translation>Eine andere Maschine wurde gestartet oder diese beendet. „Weiter“ und „Zurück“ starten die Maschine des Rundgangs wieder.</translation>
    </message>
</context>
<context>
    <name>mica::app::StopDock</name>
    <message>
        <source>No machine yet. Press Run, or Show me in a failed check.</source>
        <translation>Noch keine Maschine. Drücken Sie „Starten“, oder „Zeig es mir“ bei einer fehlgeschlagenen Prüfung.</translation>
    </message>
    <message>
        <source>The machine does not stand still. This is of tick %1.</source>
        <translation>Die Maschine steht nicht still. Das hier ist von Tick %1.</translation>
    </message>
</context>
<context>
    <name>mica::app::ThreadsDock</name>
    <message>
        <source>The nucleus has made no process yet. Run on, or go to a later stop.</source>
        <translation>Der Nukleus hat noch keinen Prozess angelegt. Lassen Sie die Maschine weiterlaufen, oder gehen Sie zu einem späteren Halt.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Tables of threads</source>
        <translation>Tabellen der Threads</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was er tut</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>EIP</source>
        <translation>EIP</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>The next to run first</source>
        <translation>Als nächster läuft der erste</translation>
    </message>
    <message>
        <source>Ready queues</source>
        <translation>Bereit-Schlangen</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Tick</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Threads over time</source>
        <translation>Threads im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Some objects of the nucleus are damaged and left out: %1.</source>
        <translation>Einige Objekte des Nukleus sind beschädigt und ausgelassen: %1.</translation>
    </message>
</context>
<context>
    <name>mica::app::TimeChart</name>
    <message>
        <source>Wheel or + and -: zoom. Arrows: move. Home: all. Click: that tick.</source>
        <translation>Mausrad oder + und -: Zoom. Pfeile: verschieben. Pos1: alles. Klick: zu diesem Tick.</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>Tick</translation>
    </message>
    <message>
        <source>Tick %1: %2</source>
        <translation>Tick %1: %2</translation>
    </message>
    <message>
        <source>%1 %2, %3 ticks from %4 on</source>
        <translation>%1 %2, %3 Ticks ab %4</translation>
    </message>
</context>
<context>
    <name>mica::app::TourList</name>
    <message>
        <source>Tours</source>
        <translation>Rundgänge</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>A tour of your own: a Markdown file</source>
        <translation>Ein eigener Rundgang: eine Markdown-Datei</translation>
    </message>
    <message numerus="yes">
        <source>%1
%2
%n steps</source>
        <comment>title and summary of a tour</comment>
        <translation>
            <numerusform>%1
%2
%n Schritt</numerusform>
            <numerusform>%1
%2
%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>This kit has no tours. Open a file of your own.</source>
        <translation>Dieses Kit hat keine Rundgänge. Öffnen Sie eine eigene Datei.</translation>
    </message>
    <message>
        <source>A tour leads through the running machine, step by step. Choose one.</source>
        <translation>Ein Rundgang führt Schritt für Schritt durch die laufende Maschine. Wählen Sie einen.</translation>
    </message>
    <message>
        <source>Sta&amp;rt the tour</source>
        <translation>Ru&amp;ndgang starten</translation>
    </message>
</context>
<context>
    <name>mica::app::TourPlayer</name>
    <message>
        <source>The machine is not there any more; the message above says why. Restart begins the tour anew.</source>
        <translation>Die Maschine ist nicht mehr da; die Meldung oben sagt, warum. „Von vorn“ beginnt den Rundgang neu.</translation>
    </message>
    <message>
        <source>No dock shows what the tour points at here. The tour goes on.</source>
        <translation>Kein Bereich zeigt, worauf der Rundgang hier verweist. Der Rundgang geht weiter.</translation>
    </message>
</context>
<context>
    <name>mica::app::TransportBar</name>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Commands of the machine</source>
        <translation>Befehle der Maschine</translation>
    </message>
    <message>
        <source>Run &amp;back</source>
        <translation>&amp;Rückwärts laufen</translation>
    </message>
    <message>
        <source>Back to the breakpoint that was met before</source>
        <translation>Zurück zum Haltepunkt, der zuvor erreicht wurde</translation>
    </message>
    <message>
        <source>Last s&amp;top</source>
        <translation>&amp;Letzter Halt</translation>
    </message>
    <message>
        <source>Back to the stop before this one</source>
        <translation>Zurück zum Halt vor diesem</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Stops the machine where it is</source>
        <translation>Hält die Maschine an, wo sie ist</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Starts the machine, or lets it run on</source>
        <translation>Startet die Maschine oder lässt sie weiterlaufen</translation>
    </message>
    <message>
        <source>Next &amp;line</source>
        <translation>Nächste &amp;Zeile</translation>
    </message>
    <message>
        <source>To the next line of source, over calls</source>
        <translation>Bis zur nächsten Zeile des Quelltexts, über Aufrufe hinweg</translation>
    </message>
    <message>
        <source>&amp;Into the call</source>
        <translation>&amp;In den Aufruf</translation>
    </message>
    <message>
        <source>To the next line of source, into calls</source>
        <translation>Bis zur nächsten Zeile des Quelltexts, in Aufrufe hinein</translation>
    </message>
    <message>
        <source>Next i&amp;nstruction</source>
        <translation>Nächster B&amp;efehl</translation>
    </message>
    <message>
        <source>One instruction on</source>
        <translation>Einen Befehl weiter</translation>
    </message>
    <message>
        <source>Instruction b&amp;efore</source>
        <translation>Befehl &amp;davor</translation>
    </message>
    <message>
        <source>One instruction back</source>
        <translation>Einen Befehl zurück</translation>
    </message>
    <message>
        <source>&amp;Out of the function</source>
        <translation>Aus der &amp;Funktion</translation>
    </message>
    <message>
        <source>To behind the call of this function</source>
        <translation>Bis hinter den Aufruf dieser Funktion</translation>
    </message>
    <message>
        <source>Run to the &amp;cursor</source>
        <translation>Bis zum &amp;Cursor</translation>
    </message>
    <message>
        <source>To the editor&apos;s line</source>
        <translation>Bis zur Zeile im Editor</translation>
    </message>
    <message>
        <source>Re&amp;start</source>
        <translation>&amp;Neu starten</translation>
    </message>
    <message>
        <source>Boots the same machine anew</source>
        <translation>Startet dieselbe Maschine neu</translation>
    </message>
    <message>
        <source>En&amp;d the machine</source>
        <translation>&amp;Maschine beenden</translation>
    </message>
    <message>
        <source>Ends the machine</source>
        <translation>Beendet die Maschine</translation>
    </message>
    <message>
        <source>&amp;Tick</source>
        <translation>&amp;Tick</translation>
    </message>
    <message>
        <source>Tick: the number of instructions since the machine was switched on. Type one to go there.</source>
        <translation>Tick: die Zahl der Befehle, seit die Maschine eingeschaltet wurde. Tippen Sie eine ein, um dorthin zu gehen.</translation>
    </message>
    <message>
        <source>Instructions since the machine was switched on. Type a number and press Enter to go there.</source>
        <translation>Befehle, seit die Maschine eingeschaltet wurde. Tippen Sie eine Zahl ein und drücken Sie die Eingabetaste, um dorthin zu gehen.</translation>
    </message>
    <message>
        <source>Ticks since the stop before</source>
        <translation>Ticks seit dem Halt davor</translation>
    </message>
    <message>
        <source>Stops so far; choose one to go back to it</source>
        <translation>Bisherige Halte; wählen Sie einen, um zu ihm zurückzugehen</translation>
    </message>
    <message>
        <source>Every stop so far, in the order of time. Choose one to go there.</source>
        <translation>Jeder bisherige Halt, in der Reihenfolge der Zeit. Wählen Sie einen, um dorthin zu gehen.</translation>
    </message>
    <message>
        <source>No machine. Press Run to boot the whole system.</source>
        <translation>Keine Maschine. „Starten“ startet das ganze System.</translation>
    </message>
    <message>
        <source>Starting: %1</source>
        <translation>Startet: %1</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>Läuft: %1</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>%1 instructions after the stop before.</source>
        <translation>%1 Befehle nach dem Halt davor.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no tick. Type a whole number, as 1,000,000.</source>
        <translation>„%1“ ist kein Tick. Tippen Sie eine ganze Zahl ein, etwa 1,000,000.</translation>
    </message>
    <message>
        <source>This machine&apos;s screen is seen while it runs. What is typed there has no tick, so no earlier moment can be reached again.</source>
        <translation>Der Bildschirm dieser Maschine ist zu sehen, während sie läuft. Was dort getippt wird, hat keinen Tick, deshalb ist kein früherer Zeitpunkt wieder zu erreichen.</translation>
    </message>
    <message>
        <source>Running, without a way back: %1</source>
        <translation>Läuft, ohne Weg zurück: %1</translation>
    </message>
</context>
<context>
    <name>mica::app::WaitGraph</name>
    <message>
        <source>Who waits for whom</source>
        <translation>Wer auf wen wartet</translation>
    </message>
    <message>
        <source>No thread waits in a call.</source>
        <translation>Kein Thread wartet in einem Aufruf.</translation>
    </message>
    <message>
        <source>Deadlock: these threads wait for each other.</source>
        <translation>Deadlock: Diese Threads warten aufeinander.</translation>
    </message>
</context>
<context>
    <name>mica::app::WalkView</name>
    <message>
        <source>The way of an address</source>
        <translation>Der Weg einer Adresse</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>paging is off</source>
        <translation>Paging ist aus</translation>
    </message>
    <message>
        <source>physical %1</source>
        <translation>physisch %1</translation>
    </message>
    <message>
        <source>the linear address itself</source>
        <translation>die lineare Adresse selbst</translation>
    </message>
    <message>
        <source>directory entry %1</source>
        <translation>Verzeichniseintrag %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>P=0: no page table</source>
        <translation>P=0: keine Seitentabelle</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>maps 4 MiB</source>
        <translation>bildet 4 MiB ab</translation>
    </message>
    <message>
        <source>table at %1</source>
        <translation>Tabelle bei %1</translation>
    </message>
    <message>
        <source>table entry %1</source>
        <translation>Tabelleneintrag %1</translation>
    </message>
    <message>
        <source>the table was not read</source>
        <translation>die Tabelle wurde nicht gelesen</translation>
    </message>
    <message>
        <source>%1, frame at %2</source>
        <translation>%1, Kachel bei %2</translation>
    </message>
    <message>
        <source>P=0: no page</source>
        <translation>P=0: keine Seite</translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation>Offset %1</translation>
    </message>
    <message>
        <source>read and write</source>
        <translation>lesen und schreiben</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>ring 3, too</source>
        <translation>auch Ring 3</translation>
    </message>
    <message>
        <source>ring 0 alone</source>
        <translation>nur Ring 0</translation>
    </message>
    <message>
        <source>the way ends before</source>
        <translation>der Weg endet vorher</translation>
    </message>
</context>
<context>
    <name>mica::app::WorkWiring</name>
    <message>
        <source>Building</source>
        <translation>Es wird gebaut</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The check could not be made.</source>
        <translation>Die Prüfung konnte nicht gemacht werden.</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 von %2 Punkten</translation>
    </message>
    <message>
        <source>No points: the files were not checked to the end.</source>
        <translation>Keine Punkte: Die Dateien wurden nicht zu Ende geprüft.</translation>
    </message>
    <message>
        <source>&amp;Check the lab</source>
        <translation>Lab &amp;prüfen</translation>
    </message>
    <message>
        <source>C&amp;ancel the check</source>
        <translation>Prüfung a&amp;bbrechen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Return</source>
        <translation>Ctrl+Shift+Return</translation>
    </message>
    <message>
        <source>&amp;Read the handout</source>
        <translation>An&amp;leitung lesen</translation>
    </message>
    <message>
        <source>&amp;Put all files back</source>
        <translation>Alle Dateien &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>The files are as they were at the start. Nothing is saved yet: Undo in the editor brings your text back.</source>
        <translation>Die Dateien sind wie am Anfang. Noch ist nichts gespeichert: „Rückgängig“ im Editor holt Ihren Text zurück.</translation>
    </message>
    <message>
        <source>The verdicts are shown, but not kept. %1 Then check once more.</source>
        <translation>Die Urteile werden gezeigt, aber nicht aufgehoben. %1 Prüfen Sie danach noch einmal.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
</context>
<context>
    <name>mica::app::cpu</name>
    <message>
        <source>The next instruction. Click: its code.</source>
        <translation>Der nächste Befehl. Klick: sein Code.</translation>
    </message>
    <message>
        <source>The top of the stack. Click: its memory.</source>
        <translation>Die Spitze des Stacks. Klick: sein Speicher.</translation>
    </message>
    <message>
        <source>The frame of the present function. Click: its memory.</source>
        <translation>Der Rahmen der laufenden Funktion. Klick: sein Speicher.</translation>
    </message>
    <message>
        <source>Flags; see the bits below. Intel SDM 1, 3.4.3.</source>
        <translation>Flags; die Bits stehen unten. Intel SDM 1, 3.4.3.</translation>
    </message>
    <message>
        <source>The address of the last page fault. Click: its way through the page tables. Intel SDM 3A, 2.5.</source>
        <translation>Die Adresse des letzten Page Faults. Klick: ihr Weg durch die Seitentabellen. Intel SDM 3A, 2.5.</translation>
    </message>
    <message>
        <source>Where the page directory is, in physical memory. Intel SDM 3A, 2.5.</source>
        <translation>Wo das Seitenverzeichnis im physischen Speicher liegt. Intel SDM 3A, 2.5.</translation>
    </message>
    <message>
        <source>%1 in decimal, with sign</source>
        <translation>dezimal %1, mit Vorzeichen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Intel SDM %1</source>
        <translation>Intel SDM %1</translation>
    </message>
    <message>
        <source>It was %1 at the last stop.</source>
        <translation>Beim letzten Halt war es %1.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1.%2, %3: %4
%5</source>
        <translation>%1.%2, %3: %4
%5</translation>
    </message>
    <message>
        <source>GDT entry %1, RPL %2. Intel SDM 3A, 3.4.2.</source>
        <translation>GDT-Eintrag %1, RPL %2. Intel SDM 3A, 3.4.2.</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>nicht benutzbar</translation>
    </message>
    <message>
        <source>Using it raises #GP.</source>
        <translation>Wer es benutzt, löst #GP aus.</translation>
    </message>
    <message>
        <source>no entry of the GDT</source>
        <translation>kein Eintrag der GDT</translation>
    </message>
    <message>
        <source>%1 segment descriptors</source>
        <translation>%1 Segmentdeskriptoren</translation>
    </message>
    <message>
        <source>%1 gates</source>
        <translation>%1 Gates</translation>
    </message>
    <message>
        <source>unknown function</source>
        <translation>unbekannte Funktion</translation>
    </message>
    <message>
        <source>%1+0x%2</source>
        <translation>%1+0x%2</translation>
    </message>
    <message>
        <source>Your code.</source>
        <translation>Ihr Code.</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>Ihrer</translation>
    </message>
    <message>
        <source>not programmed</source>
        <translation>nicht programmiert</translation>
    </message>
    <message>
        <source>PIT</source>
        <translation>PIT</translation>
    </message>
    <message>
        <source>counter 0</source>
        <translation>Zähler 0</translation>
    </message>
    <message>
        <source>IRQ %1</source>
        <translation>IRQ %1</translation>
    </message>
    <message>
        <source>%1 Hz: it counts down from %2</source>
        <translation>%1 Hz: Er zählt von %2 herunter</translation>
    </message>
    <message>
        <source>The PIT counts at 1,193,182 Hz; at 0 line 0 asks for service and it begins again (8254).</source>
        <translation>Der PIT zählt mit 1,193,182 Hz; bei 0 verlangt Leitung 0 Bedienung, und er beginnt von vorn (8254).</translation>
    </message>
    <message>
        <source>no line is masked</source>
        <translation>keine Leitung ist gesperrt</translation>
    </message>
    <message>
        <source>masked: %1</source>
        <translation>gesperrt: %1</translation>
    </message>
    <message>
        <source>Interrupt mask register: a set bit keeps the line shut (8259A).</source>
        <translation>Maskenregister: Ein gesetztes Bit sperrt die Leitung (8259A).</translation>
    </message>
    <message>
        <source>no line asks</source>
        <translation>keine Leitung verlangt Bedienung</translation>
    </message>
    <message>
        <source>asks: %1</source>
        <translation>verlangt Bedienung: %1</translation>
    </message>
    <message>
        <source>Interrupt request register: the lines that ask for service (8259A).</source>
        <translation>Anforderungsregister: die Leitungen, die Bedienung verlangen (8259A).</translation>
    </message>
    <message>
        <source>no line is in service</source>
        <translation>keine Leitung wird bedient</translation>
    </message>
    <message>
        <source>an end of interrupt (EOI) is awaited for: %1</source>
        <translation>ein Ende der Unterbrechung (EOI) steht aus für: %1</translation>
    </message>
    <message>
        <source>In-service register: interrupts that were delivered and not ended yet (8259A).</source>
        <translation>Bedienungsregister: Unterbrechungen, die zugestellt und noch nicht beendet sind (8259A).</translation>
    </message>
    <message>
        <source>First PIC</source>
        <translation>Erster PIC</translation>
    </message>
    <message>
        <source>Second PIC</source>
        <translation>Zweiter PIC</translation>
    </message>
</context>
<context>
    <name>mica::app::descriptors</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>0x%1</source>
        <translation>0x%1</translation>
    </message>
    <message>
        <source>The highest ring number that may reach it by INT. Intel SDM 3A, 6.12.1.1.</source>
        <translation>Die höchste Ringnummer, die es mit INT erreichen darf. Intel SDM 3A, 6.12.1.1.</translation>
    </message>
    <message>
        <source>Present.</source>
        <translation>Vorhanden (present).</translation>
    </message>
    <message>
        <source>Intel SDM 3A, 7.2.1</source>
        <translation>Intel SDM 3A, 7.2.1</translation>
    </message>
    <message>
        <source>32-bit</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <source>16-bit</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source>The selector with RPL 0.</source>
        <translation>Der Selektor mit RPL 0.</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Where the TSS is: TR names its descriptor.</source>
        <translation>Wo das TSS liegt: TR nennt seinen Deskriptor.</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Its last byte; at least 0x67.</source>
        <translation>Das letzte Byte; mindestens 0x67.</translation>
    </message>
    <message>
        <source>ESP0</source>
        <translation>ESP0</translation>
    </message>
    <message>
        <source>The stack that an interrupt in ring 3 switches to.</source>
        <translation>Der Stack, auf den ein Interrupt in Ring 3 umschaltet.</translation>
    </message>
    <message>
        <source>SS0</source>
        <translation>SS0</translation>
    </message>
    <message>
        <source>The segment of that stack.</source>
        <translation>Das Segment dieses Stacks.</translation>
    </message>
    <message>
        <source>CR3</source>
        <translation>CR3</translation>
    </message>
    <message>
        <source>Loaded by a switch to this task; not used otherwise.</source>
        <translation>Wird bei einem Wechsel zu dieser Task geladen; sonst nicht benutzt.</translation>
    </message>
    <message>
        <source>EIP</source>
        <translation>EIP</translation>
    </message>
    <message>
        <source>Where a switch to this task goes on.</source>
        <translation>Wo ein Wechsel zu dieser Task weitermacht.</translation>
    </message>
    <message>
        <source>ESP</source>
        <translation>ESP</translation>
    </message>
    <message>
        <source>Its stack then.</source>
        <translation>Ihr Stack dann.</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>The task that was interrupted, for IRET with NT=1.</source>
        <translation>Die unterbrochene Task, für IRET mit NT=1.</translation>
    </message>
    <message>
        <source>I/O bitmap</source>
        <translation>I/O-Bitmap</translation>
    </message>
    <message>
        <source>Where the bits of the ports begin, counted from the base. Behind the limit: ring 3 may use no port.</source>
        <translation>Wo die Bits der Ports beginnen, gezählt ab der Basis. Hinter dem Limit: Ring 3 darf keinen Port benutzen.</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
</context>
<context>
    <name>mica::app::disassembly</name>
    <message>
        <source>● ▶</source>
        <translation>● ▶</translation>
    </message>
    <message>
        <source>The next instruction; a breakpoint is set here.</source>
        <translation>Der nächste Befehl; hier ist ein Haltepunkt gesetzt.</translation>
    </message>
    <message>
        <source>▶</source>
        <translation>▶</translation>
    </message>
    <message>
        <source>The next instruction.</source>
        <translation>Der nächste Befehl.</translation>
    </message>
    <message>
        <source>●</source>
        <translation>●</translation>
    </message>
    <message>
        <source>A breakpoint.</source>
        <translation>Ein Haltepunkt.</translation>
    </message>
    <message>
        <source>Click: a breakpoint.</source>
        <translation>Klick: ein Haltepunkt.</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>%1, from +0x%2 on</source>
        <translation>%1, ab +0x%2</translation>
    </message>
    <message>
        <source>The function that the following instructions belong to.</source>
        <translation>Die Funktion, zu der die folgenden Befehle gehören.</translation>
    </message>
    <message>
        <source>Click: the code it leads to.</source>
        <translation>Klick: der Code, zu dem er führt.</translation>
    </message>
    <message>
        <source>%1. Click: its code.</source>
        <translation>%1. Klick: ihr Code.</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>mica::app::interrupts</name>
    <message>
        <source>every %1 ticks on average</source>
        <translation>im Mittel alle %1 Ticks</translation>
    </message>
    <message>
        <source>IMR %1, IRR %2, ISR %3</source>
        <translation>IMR %1, IRR %2, ISR %3</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>no handler</source>
        <translation>kein Handler</translation>
    </message>
    <message>
        <source>IRQ %1</source>
        <translation>IRQ %1</translation>
    </message>
    <message>
        <source>In the trace, which goes back to its oldest event.</source>
        <translation>Im Trace, der bis zu seinem ältesten Ereignis zurückreicht.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>mica::app::ipc</name>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>deadlock: it waits for itself in the end</source>
        <translation>Deadlock: Am Ende wartet er auf sich selbst</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>The next to be served first.</source>
        <translation>Als nächster wird der erste bedient.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Rung, and not yet received.</source>
        <translation>Geklingelt und noch nicht empfangen.</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>is busy or gone</source>
        <translation>ist beschäftigt oder fort</translation>
    </message>
</context>
<context>
    <name>mica::app::memory</name>
    <message>
        <source>Not mapped.</source>
        <translation>Nicht abgebildet.</translation>
    </message>
    <message>
        <source>EBP points here: the caller&apos;s frame</source>
        <translation>EBP zeigt hierher: der Rahmen des Aufrufers</translation>
    </message>
    <message>
        <source>where this function returns to</source>
        <translation>wohin diese Funktion zurückkehrt</translation>
    </message>
    <message>
        <source>into %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>ESP</source>
        <translation>ESP</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>mica::app::paging</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a page of 4 MiB, %1</source>
        <translation>eine Seite von 4 MiB, %1</translation>
    </message>
    <message>
        <source>a page table, %1</source>
        <translation>eine Seitentabelle, %1</translation>
    </message>
    <message>
        <source>Directory entry %1: %2, %3. Raw: %4</source>
        <translation>Verzeichniseintrag %1: %2, %3. Roh: %4</translation>
    </message>
    <message>
        <source>%1, frame %2</source>
        <translation>%1, Kachel %2</translation>
    </message>
    <message>
        <source>Table entry %1: %2, %3. Raw: %4</source>
        <translation>Tabelleneintrag %1: %2, %3. Roh: %4</translation>
    </message>
    <message>
        <source>The frames follow each other.</source>
        <translation>Die Kacheln folgen aufeinander.</translation>
    </message>
    <message>
        <source>The frames are scattered; this is the first.</source>
        <translation>Die Kacheln sind verstreut; dies ist die erste.</translation>
    </message>
    <message>
        <source>%1, scattered</source>
        <translation>%1, verstreut</translation>
    </message>
    <message>
        <source>ring 3</source>
        <translation>Ring 3</translation>
    </message>
    <message>
        <source>nucleus</source>
        <translation>Nukleus</translation>
    </message>
    <message>
        <source>read and write</source>
        <translation>lesen und schreiben</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>4 MiB</source>
        <translation>4 MiB</translation>
    </message>
    <message>
        <source>4 KiB</source>
        <translation>4 KiB</translation>
    </message>
    <message>
        <source>global</source>
        <translation>global</translation>
    </message>
    <message>
        <source>works</source>
        <translation>gelingt</translation>
    </message>
    <message>
        <source>page fault, error code %1</source>
        <translation>Page Fault, Fehlercode %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Bit 0: the page is present. Bit 1: a write. Bit 2: from ring 3. Intel SDM 3A, 4.7.</source>
        <translation>Bit 0: Die Seite ist vorhanden. Bit 1: ein Schreibzugriff. Bit 2: aus Ring 3. Intel SDM 3A, 4.7.</translation>
    </message>
    <message>
        <source>ring %1</source>
        <translation>Ring %1</translation>
    </message>
</context>
<context>
    <name>mica::app::threads</name>
    <message>
        <source>%1, inherits %2</source>
        <translation>%1, erbt %2</translation>
    </message>
    <message>
        <source>0 is the lowest, 31 the highest.</source>
        <translation>0 ist die niedrigste, 31 die höchste.</translation>
    </message>
    <message>
        <source>Where it goes on in ring 3.</source>
        <translation>Wo er in Ring 3 weitermacht.</translation>
    </message>
    <message>
        <source>interrupts</source>
        <translation>Interrupts</translation>
    </message>
    <message>
        <source>faults</source>
        <translation>Faults</translation>
    </message>
    <message>
        <source>Where it goes on in ring 3. Its code lies in another address space: it is to be seen at a stop in that process.</source>
        <translation>Wo er in Ring 3 weitermacht. Sein Code liegt in einem anderen Adressraum: Zu sehen ist er bei einem Halt in jenem Prozess.</translation>
    </message>
</context>
</TS>
