# SPDX-License-Identifier: BSD-2-Clause
# What the kit builds of this lab: the references of its files (solutions/07-scheduling/src) and its probes (probes/<name>.cpp).
mica_lab(07-scheduling WORLD
    FILES
        ready_queue.cpp
        scheduler.cpp
        inheritance.cpp
        timers.cpp
    PROBES
        queues
        timers
        lending
        turns
        waking
        sleepers
        idle
        chain
        scene)
