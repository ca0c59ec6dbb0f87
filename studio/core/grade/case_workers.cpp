// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grade/case_workers.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace mica::grade {

void runCases(qsizetype items, int workers, const std::function<void(qsizetype item, int worker)>& work) {
    std::atomic<qsizetype> next = 0;
    std::mutex mutex;
    std::exception_ptr failure;
    const auto loop = [&](int worker) {
        try {
            for (qsizetype item = next++; item < items; item = next++) { work(item, worker); }
        } catch (...) {
            const std::scoped_lock guard(mutex);
            failure = failure ? failure : std::current_exception();
            next = items;
        }
    };
    {
        std::vector<std::jthread> threads;
        const int count = std::clamp(workers, 1, std::max(1, static_cast<int>(items)));
        threads.reserve(static_cast<std::size_t>(count));
        for (int worker = 0; worker < count; ++worker) { threads.emplace_back(loop, worker); }
    }
    if (failure) { std::rethrow_exception(failure); }
}

} // namespace mica::grade
