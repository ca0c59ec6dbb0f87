# SPDX-License-Identifier: BSD-2-Clause
# What the kit builds of this lab: the references of its files (solutions/02-interrupts/src) and its probes (probes/<name>.cpp).
mica_lab(02-interrupts
    FILES
        entry.S
        idt.cpp
        pic.cpp
        pit.cpp
        keyboard.cpp
        dispatch.cpp
    PROBES
        startup
        controllers
        scancodes
        frame
        timer
        dispatcher
        priorities
        unhandled
        own_table
        controllers_by_hand
        devices
        provoke)
