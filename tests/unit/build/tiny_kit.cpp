// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiny_kit.h"

#include "core/build/changed_file.h"
#include "core/build/tool_environment.h"
#include "core/process/run_child.h"

#include <QDir>
#include <QFileInfo>

namespace mica::test {

const char* const goodLamp = "#include <nucleus/lamp.h>\n"
                             "namespace mica::lamp {\n"
                             "namespace { int level = 3; }\n"
                             "int brightness() { return twice(level); }\n"
                             "void dim(int by) { level -= by; }\n"
                             "}\n";

namespace {

const QStringList cxxFlags{QStringLiteral("-std=c++23"),
                           QStringLiteral("-ffreestanding"),
                           QStringLiteral("-fno-exceptions"),
                           QStringLiteral("-fno-rtti"),
                           QStringLiteral("-fno-pic"),
                           QStringLiteral("-fno-threadsafe-statics"),
                           QStringLiteral("-fno-use-cxa-atexit"),
                           QStringLiteral("-fno-asynchronous-unwind-tables"),
                           QStringLiteral("-fno-stack-protector"),
                           QStringLiteral("-O2"),
                           QStringLiteral("-g"),
                           QStringLiteral("-Wall")};

const char* const header = "#pragma once\n"
                           "namespace mica::lamp {\n"
                           "int brightness();\n"
                           "void dim(int by);\n"
                           "inline __attribute__((noinline)) int twice(int n) { return 2 * n; }\n"
                           "}\n"
                           "namespace mica::bell { void ring(); }\n"
                           "namespace mica::console { void write(const char* text); }\n"
                           "namespace mica::probe { void observe(const char* name, int value); }\n";

const char* const nucleus =
    "#include <nucleus/lamp.h>\n"
    "extern \"C\" void mica_probe_stage();\n"
    "extern \"C\" __attribute__((weak)) void nucleus_default() {}\n"
    "void mica::console::write(const char*) {}\n"
    "int (*volatile chosen)(int) = mica::lamp::twice;\n"
    "extern \"C\" void nucleus_entry() { mica_probe_stage(); mica::lamp::dim(1); mica::bell::ring();\n"
    "  if (mica::lamp::twice(mica::lamp::brightness()) > 1) { mica::console::write(\"\"); } }\n";

const char* const probeRuntime = "#include <nucleus/lamp.h>\n"
                                 "void mica::probe::observe(const char*, int) {}\n"
                                 "extern \"C\" void mica_probe_stage() { mica::probe::observe(\"a\", 1); }\n";

const char* const script = "ENTRY(nucleus_entry)\n"
                           "PHDRS { code PT_LOAD FLAGS(5); data PT_LOAD FLAGS(6); }\n"
                           "SECTIONS { . = 0x100000; .text : { *(.text .text.*) } :code .rodata : { *(.rodata "
                           ".rodata.*) kernel_probes_begin = .; "
                           "KEEP(*(.probes)) kernel_probes_end = .; } .data : { *(.data .data.*) } :data .bss : { "
                           "*(.bss .bss.*) } kernel_end = .; "
                           "}\n";

const char* const programScript = "ENTRY(mica_program_entry)\n"
                                  "PHDRS { text PT_LOAD FLAGS(5); data PT_LOAD FLAGS(6); }\n"
                                  "SECTIONS { . = DEFINED(program_address) ? program_address : 0x400000; .text : { "
                                  "*(.text .text.* .rodata .rodata.*) }"
                                  " :text .data : { *(.data .data.* .bss .bss.*) } :data }\n";

} // namespace

TinyKit::TinyKit() : m_toolchain(build::findToolchain()) {
    if (qEnvironmentVariableIsSet("KEEP")) m_dir.setAutoRemove(false);
    m_kit.root = m_dir.path() + QStringLiteral("/Ž kit");
    m_kit.cxxFlags = cxxFlags;
    m_kit.asmFlags = {QStringLiteral("-march=pentium"), QStringLiteral("-g")};
    m_kit.linkFlags = {QStringLiteral("-m"), QStringLiteral("elf_i386"), QStringLiteral("-nostdlib"),
                       QStringLiteral("-static")};
    write(m_kit.file(QStringLiteral("include/nucleus/lamp.h")), header);
    write(m_kit.file(QStringLiteral("link/nucleus.ld")), script);
    const auto lib = [this](const char* name) {
        return m_kit.file(QStringLiteral("lib/") + QString::fromLatin1(name));
    };
    archive(lib("libnucleus.a"), {{QStringLiteral("a_nucleus_source_with_a_long_name.cpp"), nucleus}});
    archive(lib("libprobe.a"), {{QStringLiteral("runtime.cpp"), probeRuntime}});
    archive(lib("probes-02-lamp.a"),
            {{QStringLiteral("shine.cpp"), "extern \"C\" int shine_count; int shine_count = 1;\n"}});
    archive(lib("part-02-lamp.a"), {{QStringLiteral("lamp.cpp"), goodLamp}});
    archive(lib("part-01-bell.a"), {{QStringLiteral("bell.cpp"), "namespace mica::bell { void ring() {} }\n"}});
    addShop();
    m_lab.id = QStringLiteral("lamp");
    m_lab.directory = QStringLiteral("02-lamp");
    m_lab.files = {{QStringLiteral("lamp.cpp"), QStringLiteral("The lamp")}};
}

void TinyKit::addShop() {
    const auto lib = [this](const char* name) {
        return m_kit.file(QStringLiteral("lib/") + QString::fromLatin1(name));
    };
    write(m_kit.file(QStringLiteral("link/program.ld")), programScript);
    write(m_kit.file(QStringLiteral("examiners/10-shop")), "examiner");
    archive(lib("librt.a"), {{QStringLiteral("start.cpp"),
                              "int program();\nextern \"C\" void mica_program_entry() { program(); for (;;) {} }\n"}});
    archive(lib("program-till.a"),
            {{QStringLiteral("drawer.cpp"), "int coins();\nint program();\nint program() { return coins(); }\n"}});
    archive(lib("program-part-till.a"), {{QStringLiteral("till.cpp"), "int coins();\nint coins() { return 3; }\n"}});
    archive(lib("program-part-door.a"),
            {{QStringLiteral("door.cpp"), "int program();\nint program() { return 1; }\n"}});
    archive(lib("probes-10-shop.a"), {{QStringLiteral("entries.cpp"), "extern \"C\" int none; int none = 1;\n"}});
    m_shop.id = QStringLiteral("shop");
    m_shop.directory = QStringLiteral("10-shop");
    m_shop.files = {{QStringLiteral("till.cpp"), QStringLiteral("The till"), QStringLiteral("till")},
                    {QStringLiteral("door.cpp"), QStringLiteral("The door"), QStringLiteral("door")}};
}

build::BuildRequest TinyKit::request(const QByteArray& lamp, const QString& work) const {
    build::BuildRequest request;
    request.lab = &m_lab;
    request.sources.insert(QStringLiteral("lamp.cpp"), lamp);
    request.workDir = folder(work);
    request.originName = QStringLiteral("test");
    return request;
}

build::BuildResult TinyKit::build(const QByteArray& lamp, const QString& work) const {
    return build::build(request(lamp, work), m_kit, m_toolchain, {});
}

void TinyKit::run(const QString& program, const QStringList& arguments) const {
    process::ChildCommand command;
    command.program = program;
    command.arguments = arguments;
    command.directory = m_dir.path();
    command.environment = build::toolEnvironment(QFileInfo(m_toolchain.compiler).absolutePath(), {});
    const process::ChildOutcome outcome = process::runChild(command);
    if (outcome.exitCode != 0) { throw Failure(FailureKind::build, QString::fromUtf8(outcome.output), program); }
}

void TinyKit::write(const QString& path, const QByteArray& bytes) const { build::writeIfChanged(path, bytes); }

QByteArray TinyKit::compile(const QString& name, const QByteArray& source) const {
    write(m_dir.filePath(name), source);
    QStringList arguments{QStringLiteral("-c"), name,
                          QStringLiteral("-o"), name + QStringLiteral(".obj"),
                          QStringLiteral("-I"), m_kit.file(QStringLiteral("include"))};
    if (name.endsWith(QLatin1String(".cpp"))) { arguments += cxxFlags; }
    run(m_toolchain.compiler, arguments);
    return build::readWhole(m_dir.filePath(name + QStringLiteral(".obj")));
}

image::Elf32 TinyKit::object(const QByteArray& source, const char* suffix) const {
    const QString name = QStringLiteral("sample") + QString::fromLatin1(suffix);
    return image::Elf32::parse(compile(name, source), name);
}

void TinyKit::archive(const QString& path, const QMap<QString, QByteArray>& sources) const {
    QStringList arguments{QStringLiteral("rcs"), path};
    for (auto source = sources.cbegin(); source != sources.cend(); ++source) {
        compile(source.key(), source.value());
        arguments += source.key() + QStringLiteral(".obj");
    }
    QDir().mkpath(QFileInfo(path).absolutePath());
    QString ar = m_toolchain.compiler;
    run(ar.replace(QStringLiteral("g++"), QStringLiteral("ar")), arguments);
}

const TinyKit& tinyKit() {
    static const TinyKit kit;
    return kit;
}

} // namespace mica::test
