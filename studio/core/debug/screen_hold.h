// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a guest before its first instruction until its screen is connected: the size of a picture that Bochs sets before is never put right.
// Used by GuestRun for machines with Display::network.
#pragma once

#include "core/debug/requests.h"

#include <functional>

namespace mica::debug {

class ScreenHold {
public:
    enum class End {
        connected, ///< whoever shows the screen follows its size
        givenUp,   ///< Requests::giveUpScreen
        missed,    ///< nobody has connected in time
        paused,    ///< Requests::pause; the guest is to be held again
    };

    /// `isConnected` is asked now and then, on the thread that waits. All that is given outlives the hold.
    ScreenHold(std::function<bool()> isConnected, Requests& requests, std::chrono::milliseconds patience);

    /// Blocking. Throws Failure(cancelled) after Requests::end(), and what `isConnected` throws. The patience counts anew in each call.
    End wait();

private:
    std::function<bool()> m_isConnected;
    Requests& m_requests;
    std::chrono::milliseconds m_patience;
};

} // namespace mica::debug
