# SPDX-License-Identifier: BSD-2-Clause
# What the kit builds of this lab: the references of its files (solutions/08-ipc/src) and its probes (probes/<name>.cpp).
mica_lab(08-ipc WORLD
    FILES
        transfer.cpp
        endpoint.cpp
        arrivals.cpp
        endings.cpp
    PROBES
        play
        play_threads
        transfer
        rendezvous
        replies
        arrivals
        endings
        killed
        model
        schedule
        ping_pong
        phases
        primes)
