# Host compile options, attached to a target by mica_host_target(). Nothing is set globally.
function(mica_host_target target)
    if(MSVC)
        target_compile_options(${target} PRIVATE /W4 /WX /permissive- /utf-8)
    else()
        target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor
            -Wold-style-cast -Wsuggest-override -Werror)
        if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
            # GCC 12 sees overlapping copies inside std::string at -O3 where there are none (GCC bug 105651).
            target_compile_options(${target} PRIVATE -Wno-restrict)
        endif()
        if(MICA_SANITIZE)
            target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-sanitize-recover=all
                -fno-omit-frame-pointer)
            target_link_options(${target} PRIVATE -fsanitize=address,undefined)
        endif()
    endif()
    target_compile_definitions(${target} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII)
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/studio ${PROJECT_SOURCE_DIR}/kernel)
endfunction()
