import Testing

@testable import Policy

/// Dates are written and read digit by digit where they have their usual form; every other form means what it meant.
@Suite struct `Dates as text` {
  @Test func `come back as they were`() {
    for year in [1000, 1999, 2024, 9999] {
      #expect(Deadline("\(year)") == Deadline(year: year) && Deadline(year: year)?.text == "\(year)")
      for month in 1...12 {
        let text = month < 10 ? "\(year)-0\(month)" : "\(year)-\(month)"
        #expect(Deadline(text) == Deadline(year: year, month: month))
        #expect(Deadline(year: year, month: month)?.text == text)
      }
      for quarter in 1...4 {
        #expect(Period("\(year)Q\(quarter)") == Period(year: year, quarter: quarter))
        #expect(Period(year: year, quarter: quarter)?.text == "\(year)Q\(quarter)")
      }
    }
    for number in stride(from: -719_162, to: 2_932_896, by: 9_973) {
      let date = CivilDate(dayNumber: number)
      #expect(date.text.utf8.count == 10 && CivilDate(date.text) == date)
    }
  }

  /// A text, and what a deadline, a quarter and a day read in it.
  private static let forms: [(text: String, deadline: String?, period: String?, date: String?)] = [
    ("", nil, nil, nil), ("2026", "2026", nil, nil), ("2026-6", "2026-06", nil, nil), ("2026-13", nil, nil, nil),
    ("2026-00", nil, nil, nil), ("0999", nil, nil, nil), ("12026", nil, nil, nil), ("202x", nil, nil, nil),
    ("2026Q1", nil, "2026Q1", nil), ("2026Q01", nil, "2026Q1", nil), ("2026Q5", nil, nil, nil),
    ("0026Q1", nil, nil, nil), ("2026q1", nil, nil, nil), ("2024-02-29", nil, nil, "2024-02-29"),
    ("2023-02-29", nil, nil, nil), ("2024-2-9", nil, nil, "2024-02-09"), ("2024-02-2x", nil, nil, nil),
    ("２０２６", nil, nil, nil), ("2024-02-29 ", nil, nil, nil),
  ]

  @Test(arguments: forms)
  func `have few other forms`(_ form: (text: String, deadline: String?, period: String?, date: String?)) {
    #expect(Deadline(form.text)?.text == form.deadline)
    #expect(Deadline(form.text[...]) == Deadline(form.text))
    #expect(Period(form.text)?.text == form.period)
    #expect(Period(form.text[...]) == Period(form.text))
    #expect(CivilDate(form.text)?.text == form.date)
    #expect(CivilDate(form.text[...]) == CivilDate(form.text))
  }
}
