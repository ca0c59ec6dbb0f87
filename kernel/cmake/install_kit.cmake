# What goes where in the kit (studio/core/course/kit.h).
set(headers FILES_MATCHING PATTERN "*.h" PATTERN link EXCLUDE)
install(DIRECTORY abi formats freestanding nucleus rt servers DESTINATION include ${headers})
install(FILES probe/probe.h DESTINATION include/probe)

# A header that is gone from the tree goes from the kit: else code would build here that builds nowhere else.
install(CODE "set(kernel \"${CMAKE_CURRENT_SOURCE_DIR}\")")
install(CODE [[
    set(kit_headers "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/include")
    file(GLOB_RECURSE headers RELATIVE "${kit_headers}" "${kit_headers}/*.h")
    foreach(header IN LISTS headers)
        if(NOT EXISTS "${kernel}/${header}")
            file(REMOVE "${kit_headers}/${header}")
        endif()
    endforeach()]])

install(TARGETS nucleus probe product rt ${MICA_PROGRAM_ARCHIVES} ARCHIVE DESTINATION lib)
list(TRANSFORM MICA_PARTS PREPEND part- OUTPUT_VARIABLE part_targets)
install(TARGETS ${part_targets} ARCHIVE DESTINATION lib)
foreach(lab ${MICA_LABS})
    install(TARGETS part-${lab} probes-${lab} ARCHIVE DESTINATION lib)
endforeach()
foreach(lab ${MICA_EXAMINERS})
    install(TARGETS probes-${lab} ARCHIVE DESTINATION lib)
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/examiner-${lab} DESTINATION examiners RENAME ${lab})
endforeach()
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/boot/mbr.bin ${CMAKE_CURRENT_BINARY_DIR}/boot/stage2.bin
    ${CMAKE_CURRENT_BINARY_DIR}/product/nucleus.elf DESTINATION boot)
install(FILES nucleus/link/nucleus.ld rt/link/program.ld DESTINATION link)
if(MICA_EDITION STREQUAL "instructor")
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/product/nucleus-tests.elf tests/tests.toml DESTINATION tests)
    install(TARGETS probes-kernel ARCHIVE DESTINATION lib) # `mica verify --kernel` links the mutants with it
endif()

# User land: the boot bundle of the whole system holds every file of this folder. A program that is gone from the tree goes from the kit.
install(FILES ${MICA_PROGRAMS} servers/services.conf DESTINATION programs)
install(CODE "set(programs \"${MICA_PROGRAMS};services.conf\")")
install(CODE [[
    list(TRANSFORM programs REPLACE ".*/" "")
    file(GLOB installed RELATIVE "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/programs" "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/programs/*")
    foreach(program IN LISTS installed)
        list(FIND programs ${program} known)
        if(known EQUAL -1)
            file(REMOVE "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/programs/${program}")
        endif()
    endforeach()]])

# Lists of flags as TOML: ["-a", "-b"].
foreach(language CXX ASM LINK)
    list(JOIN MICA_GUEST_${language}_FLAGS "\", \"" joined)
    set(MICA_${language}_TOML "[\"${joined}\"]")
endforeach()
configure_file(cmake/flags.toml.in flags.toml @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/flags.toml DESTINATION lib)

set(MICA_SOLUTIONS_LINE "")
if(MICA_EDITION STREQUAL "instructor")
    set(MICA_SOLUTIONS_LINE "solutions = \"${MICA_SOLUTIONS_PATH}\"\nkernel = \"${MICA_KERNEL_PATH}\"")
endif()
configure_file(cmake/kit.toml.in kit.toml @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/kit.toml DESTINATION .)
