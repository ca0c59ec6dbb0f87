# What the kit builds of this lab: the references of its files (solutions/01-boot/src) and its probes (probes/<name>.cpp).
mica_lab(01-boot
    FILES
        segments.cpp
        format.cpp
        serial.cpp
        vga.cpp
        memory_map.cpp
        backtrace.cpp
    PROBES
        backtrace
        memory
        numbers
        panic_report
        screen
        segments
        serial_line)
