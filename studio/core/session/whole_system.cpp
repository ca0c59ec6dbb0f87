// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/whole_system.h"

namespace mica::session {

WholeSystem systemOfKit(const course::Kit& kit) {
    return {image::productSystem(kit), cacheFor(kit, QStringLiteral("product"))};
}

WholeSystem buildSystem(const Target& target, const build::BuildRequest& request, const course::Kit& kit,
                        const Cancellation& cancel, const std::function<void(const QString&)>& waiting) {
    const build::BuildResult built = build::build(request, kit, build::findToolchain(), cancel, waiting);
    requireBuilt(built);
    WholeSystem whole{{built.elfPath, {}}, target.workDir};
    for (const build::BuiltProgram& program : built.programs) {
        whole.system.programs.insert(program.name, program.elfPath);
    }
    return whole;
}

} // namespace mica::session
