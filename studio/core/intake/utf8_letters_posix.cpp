// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/utf8_letters.h"

#include <clocale>
#include <locale.h>

namespace mica::intake {

class Utf8Letters::Private {
public:
    Private() : m_letters(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
        if (m_letters != nullptr) { // a system without it keeps the user's, which is then most likely UTF-8
            m_before = uselocale(m_letters);
        }
    }
    ~Private() {
        if (m_letters != nullptr) {
            uselocale(m_before);
            freelocale(m_letters);
        }
    }
    Private(const Private&) = delete;
    Private& operator=(const Private&) = delete;

private:
    locale_t m_letters;
    locale_t m_before = nullptr;
};

Utf8Letters::Utf8Letters() : d(std::make_unique<Private>()) {}
Utf8Letters::~Utf8Letters() = default;

} // namespace mica::intake
