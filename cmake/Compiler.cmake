# One interface target carries what every target of ours is compiled with.
add_library(vireo_compiler INTERFACE)
target_include_directories(vireo_compiler INTERFACE ${CMAKE_SOURCE_DIR})
if(MSVC)
  target_compile_options(vireo_compiler INTERFACE /W4 /WX /utf-8 /permissive-)
else()
  target_compile_options(vireo_compiler INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # g++ 12 sees overlaps in std::string's own code when it optimises (GCC bug 105651).
    target_compile_options(vireo_compiler INTERFACE -Wno-restrict)
  endif()
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT VIREO_SANITIZE)
  # Guesses of the optimiser differ by level and version: only the tests' own build, whose level is fixed, stops at
  # them; a user's build goes on.
  target_compile_options(vireo_compiler INTERFACE -Wno-error=stringop-overflow -Wno-error=stringop-overread
                         -Wno-error=array-bounds -Wno-error=maybe-uninitialized -Wno-error=dangling-pointer)
endif()
if(VIREO_SANITIZE)
  # -O1 -g1 keeps a sanitized build small enough for two cores.
  target_compile_options(vireo_compiler INTERFACE -O1 -g1 -fsanitize=address,undefined
                         -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(vireo_compiler INTERFACE -fsanitize=address,undefined)
endif()

# Headers compiled once for a target: less to read in a cold build, more to redo when one of them changes; the
# tests' own build asks for it.
function(vireo_precompile target header)
  if(VIREO_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE ${CMAKE_SOURCE_DIR}/${header})
  endif()
endfunction()
