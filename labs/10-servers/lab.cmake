# SPDX-License-Identifier: BSD-2-Clause
# What the kit builds of this lab beside the programs `names` and `console` (kernel/servers): its examiner, from the probes
# (probes/<name>.cpp).
mica_server_lab(10-servers
    MORE
        probes/name_client.cpp
        probes/typist.cpp
    PROBES
        console_driver
        console_editing
        console_keys
        console_readers
        console_restart
        name_look_up
        name_publish
        name_waiting)
