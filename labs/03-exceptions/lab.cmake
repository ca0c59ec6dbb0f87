# SPDX-License-Identifier: BSD-2-Clause
# What the kit builds of this lab: the references of its files (solutions/03-exceptions/src) and its probes (probes/<name>.cpp).
mica_lab(03-exceptions
    WORLD
    FILES
        entries.S
        explain.cpp
        faults.cpp
        stepping.cpp
        double_fault.cpp
    PROBES
        entries
        enter_by_hand
        decoding
        own_entries
        crimes
        crimes_in_ring_3
        every_int
        lives
        debugger
        suspect
        nucleus_fault
        whose
        overflow
        walk
        task
        watchdog
        on_paper)
