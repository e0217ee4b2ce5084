package feign;

/// Stands for the library of this name, which is not on this class path.
public interface Anything {}
