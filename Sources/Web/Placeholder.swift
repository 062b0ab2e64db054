public enum WebPlaceholder {}
