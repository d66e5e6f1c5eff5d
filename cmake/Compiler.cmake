# One interface target carries what every target of ours is compiled with.
add_library(vireo_compiler INTERFACE)
target_include_directories(vireo_compiler INTERFACE ${CMAKE_SOURCE_DIR})
if(MSVC)
  target_compile_options(vireo_compiler INTERFACE /W4 /WX /utf-8 /permissive-)
else()
  target_compile_options(vireo_compiler INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Werror)
  if(VIREO_UNITY)
    # What is named in one file alone looks as if it stood in a header of the next; the other builds tell.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      target_compile_options(vireo_compiler INTERFACE -Wno-subobject-linkage)
    endif()
  else()
    target_compile_options(vireo_compiler INTERFACE -Wshadow)
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # g++ 12 sees overlaps in std::string's own code when it optimises (GCC bug 105651).
    target_compile_options(vireo_compiler INTERFACE -Wno-restrict)
  endif()
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Guesses of the optimiser differ by level, version and sanitizer: they are shown, and no build stops at them.
  target_compile_options(vireo_compiler INTERFACE -Wno-error=stringop-overflow -Wno-error=stringop-overread
                         -Wno-error=array-bounds -Wno-error=maybe-uninitialized -Wno-error=dangling-pointer)
endif()
if(VIREO_SANITIZE)
  # -O1 -g1 keeps a sanitized build small enough for two cores. A null pointer is already AddressSanitizer's to
  # report; checking each one again took half of the compile time (25.7 s against 12.8 s for ten files of
  # core/store/catalog); checks of virtual tables, object sizes and pointer sums another sixth (23.6 s against
  # 19.8 s): what goes wrong by them mostly ends in memory that it watches. What only calls the code it
  # tests (VIREO_PLAIN) is not optimised: 7.3 s for the same.
  target_compile_options(vireo_compiler INTERFACE $<IF:$<BOOL:$<TARGET_PROPERTY:VIREO_PLAIN>>,-O0,-O1> -g1
                         -fsanitize=address,undefined -fno-sanitize=null,alignment,vptr,object-size,pointer-overflow
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

# Up to ten files of a folder compiled as one, for a cold build of two cores: the tests' own build asks for it
# (VIREO_UNITY). Names in unnamed namespaces of one folder are unique for it; a house rule sees to that.
function(vireo_unity target)
  if(NOT VIREO_UNITY)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    get_filename_component(folder ${source} DIRECTORY)
    string(MAKE_C_IDENTIFIER "${folder}" id)
    if(NOT DEFINED count_${id})
      set(count_${id} 0)
    endif()
    math(EXPR part "${count_${id}} / 10")
    math(EXPR count_${id} "${count_${id}} + 1")
    file(RELATIVE_PATH short ${CMAKE_SOURCE_DIR} ${folder})
    string(MAKE_C_IDENTIFIER "${short}_${part}" group)
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group})
  endforeach()
endfunction()
