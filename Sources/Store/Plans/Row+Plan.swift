import GRDB
import Policy

/// From rows of a plan to its own types; each table has one mapping.
extension Row {
  /// A row of `section`.
  var section: Section {
    Section(number: self["number"], title: self["title"], level: self["level"], path: self["path"], span: span())
  }

  /// A row of `version_governance`.
  var governanceFact: GovernanceFact {
    GovernanceFact(
      role: self["role"], holder: self["holder"], quote: self["quote"], span: span(), provenance: provenance)
  }

  /// A row of `version_baseline`.
  var baseline: Baseline {
    Baseline(
      quote: self["quote"], indicator: self["indicator"], value: self["value"], unit: self["unit"], year: self["year"],
      span: span(), provenance: provenance)
  }
}
