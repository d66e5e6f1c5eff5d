# vireo_embed(target variable root pattern...): puts the files under `root` into one generated source, reachable as
# `vireo::<variable>()` through core/store/embedded.h. A file added to the folder is picked up by the next build.
function(vireo_embed target variable root)
  set(files)
  foreach(pattern IN LISTS ARGN)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS RELATIVE ${root} ${root}/${pattern})
    list(APPEND files ${found})
  endforeach()
  list(SORT files)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${variable}.cpp)
  set(list_file ${CMAKE_CURRENT_BINARY_DIR}/${variable}.list)
  file(GENERATE OUTPUT ${list_file} CONTENT "${files}")
  list(TRANSFORM files PREPEND ${root}/ OUTPUT_VARIABLE inputs)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DROOT=${root} -DLIST=${list_file} -DVARIABLE=${variable} -DOUTPUT=${output}
            -P ${CMAKE_SOURCE_DIR}/cmake/EmbedScript.cmake
    DEPENDS ${inputs} ${list_file} ${CMAKE_SOURCE_DIR}/cmake/EmbedScript.cmake
    VERBATIM)
  # Large and full of names of its own: compiled alone.
  set_source_files_properties(${output} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  target_sources(${target} PRIVATE ${output})
endfunction()
