/// How many clauses name each body; a tie goes to the one that leads more, then to the one named first.
struct AgencyCount {
  private var clauses: [String: (all: Int, lead: Int, order: Int)] = [:]

  mutating func add(lead: [String], responsible: [String]) {
    var seen: Set<String> = []
    for (name, leads) in lead.map({ ($0, 1) }) + responsible.map({ ($0, 0) }) where seen.insert(name).inserted {
      let old = clauses[name] ?? (0, 0, clauses.count)
      clauses[name] = (old.all + 1, old.lead + leads, old.order)
    }
  }

  var mostFrequent: (name: String, clauses: Int)? {
    let best = clauses.max { a, b in
      (a.value.all, a.value.lead, -a.value.order) < (b.value.all, b.value.lead, -b.value.order)
    }
    return best.map { ($0.key, $0.value.all) }
  }
}
