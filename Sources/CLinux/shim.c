// The module is its header; this file gives the compiler something to build.
