import Policy
import Store

/// Small pieces that many pages are made of.
enum Parts {
  /// The page's heading with a line below it and links beside it.
  static func heading(_ title: String, lead: HTML = .empty, actions: HTML = .empty) -> HTML {
    """
    <div class="page-head"><div><h1>\(title)</h1>\
    \(HTML.when(!lead.isEmpty, "<p class=\"lead\">\(lead)</p>"))</div>\
    \(HTML.when(!actions.isEmpty, "<div class=\"actions\">\(actions)</div>"))</div>
    """
  }

  /// What stands where nothing is, with what to do about it.
  static func empty(_ title: String, _ advice: HTML) -> HTML {
    "<div class=\"empty\"><strong>\(title)</strong><p>\(advice)</p></div>"
  }

  static func link(_ title: String, _ address: Address) -> HTML { "<a href=\"\(address.text)\">\(title)</a>" }

  static func button(_ title: String, _ address: Address, quiet: Bool = true) -> HTML {
    "<a class=\"button small\(quiet ? " quiet" : "")\" href=\"\(address.text)\">\(title)</a>"
  }

  /// A choice of a filter form; the first entry means all.
  static func select(
    _ name: String, _ label: String, all: String, _ choices: [(value: String, title: String)], chosen: String?
  ) -> HTML {
    let options = HTML.each(choices) { choice in
      let mark: HTML = choice.value == chosen ? " selected" : ""
      return "<option value=\"\(choice.value)\"\(mark)>\(choice.title)</option>"
    }
    return """
      <div><label for="f-\(name)">\(label)</label><select id="f-\(name)" name="\(name)"><option value="">\(all)</option>\
      \(options)</select></div>
      """
  }

  /// The words field of a filter form.
  static func words(_ name: String, _ label: String, _ value: String, placeholder: String) -> HTML {
    """
    <div class="wide"><label for="f-\(name)">\(label)</label><input type="search" id="f-\(name)" name="\(name)" value="\(value)" \
    placeholder="\(placeholder)" maxlength="200" autocomplete="off"></div>
    """
  }
}
