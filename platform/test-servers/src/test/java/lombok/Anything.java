package lombok;

/// Stands for the library of this name, which is banned.
public interface Anything {}
