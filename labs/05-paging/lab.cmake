# SPDX-License-Identifier: BSD-2-Clause
# What the kit builds of this lab: the references of its files (solutions/05-paging/src) and its probes (probes/<name>.cpp).
mica_lab(05-paging
    WORLD
    FILES
        page_table.cpp
        address_space.cpp
        pager.cpp
    PROBES
        walk
        mapping
        weakening
        stale
        ranges
        spaces
        model
        remedies
        demand
        sharing
        ask
        attempt
        bench)
