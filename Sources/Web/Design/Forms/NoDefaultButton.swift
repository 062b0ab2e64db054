/// Stands first in a form whose buttons decide something: Enter in one of its fields presses a form's first button, and
/// where that cannot be pressed it does nothing (HTML, “implicit submission”). Whoever types a reason for giving
/// something back does not accept it by a key.
struct NoDefaultButton: Part {
  var html: HTML { "<button type=\"submit\" disabled hidden></button>" }
}
