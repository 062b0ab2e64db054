/// Statuses reckoned by hand. Of 2024–2026 (1,096 days) at the end of 2024Q2 182 days are gone (16.6 %), of 2024Q4 366
/// (33.4 %), of 2025Q2 547 (49.9 %), of 2025Q3 639 (58.3 %), of 2025Q4 731 (66.7 %), of 2026Q4 all.
enum ProgressCases {
  static let level = """
    level | >=25 b20 by2026 | 2025Q2:22.5 | 2025Q2 | on_track | 0.1
    level | >=25 b20 by2026 | 2025Q2:22 | 2025Q2 | on_track | -9.9
    level | >=25 b20 by2026 | 2025Q2:21.9 | 2025Q2 | behind | -11.9
    level | >=25 b20 by2026 | 2025Q2:21 | 2025Q2 | behind | -29.9
    level | >=25 b20 by2026 | 2025Q2:20.9 | 2025Q2 | far_behind | -31.9
    level | >=25 b20 by2026 | 2025Q2:20 | 2025Q2 | far_behind | -49.9
    level | >=25 b20 by2026 | 2025Q2:19 | 2025Q2 | far_behind | -69.9
    level | >=25 b20 by2026 | 2025Q2:25 | 2025Q2 | achieved
    level | >=25 b20 by2026 | 2026Q4:25 | 2026Q4 | achieved
    level | >=25 b20 by2026 | 2026Q4:24.9 | 2026Q4 | far_behind | -2
    level | >=25 b20 by2026 today2026-12-31 | 2026Q4:24.9 | 2026Q4 | on_track | -2
    level | >=25 b20 by2026 today2027-01-01 | 2026Q4:24.9 | 2026Q4 | far_behind | -2
    level | >=25 b20 by2026 | 2026Q4:24 2027Q1:25 | 2027Q1 | achieved_late
    level | >=25 b20 by2026 | 2026Q3:25 2026Q4:24 | 2026Q4 | far_behind | -20
    level | >=25 b20 by2026 | 2026Q4:25 2027Q1:24 | 2027Q1 | achieved
    level | >=25 b20 by2026 | 2025Q1:26 2025Q2:22 | 2025Q2 | on_track | -9.9
    level | >=25 b20 by2026 | | 2025Q2 | not_reported
    level | >=25 b20 by2026 | 2024Q4:21.67 | 2025Q2 | behind | -16.5
    level | >=25 b20 by2026 | 2024Q4:22 | 2025Q3 | stale
    level | >=25 b20 by2026 first2025Q3 | | 2025Q2 | not_due
    level | >=25 b20 by2026 first2025Q3 | 2025Q2:22.5 | 2025Q2 | on_track | 0.1
    level | >=25 b20 by2026-06 | 2026Q2:24 | 2026Q2 | far_behind | -20
    level | >=25 b20 by2026-06 | 2026Q2:24 2026Q3:25 | 2026Q3 | achieved_late
    level | >=1000 b1000 by2026 | 2025Q2:990 | 2025Q2 | on_track | -1
    level | >=100 b0 by2026 | 2025Q2:50 | 2025Q2 | on_track | 0.1
    level | >=10 b-10 by2026 | 2025Q2:0 | 2025Q2 | on_track | 0.1
    """

  /// Without a figure of the plan the first report is the baseline: 2025 and 2026 are 730 days.
  static let firstFigure = """
    level | >=1000 by2026 | 2024Q4:400 | 2024Q4 | on_track | 0
    level | >=1000 by2026 | 2024Q4:400 2025Q4:700 | 2025Q4 | on_track | 0
    level | >=1000 by2026 | 2024Q4:400 2025Q4:600 | 2025Q4 | behind | -16.7
    level | >=1000 by2026 | 2024Q4:400 2025Q4:500 | 2025Q4 | far_behind | -33.3
    level | >=1000 by2026 | 2024Q4:400 2025Q4:400 | 2025Q4 | far_behind | -50
    level | >=1000 by2026 | 2024Q4:1100 2025Q4:900 | 2025Q4 | on_track | -10
    level | >=1000 by2026 | 2024Q4:1100 2025Q4:800 | 2025Q4 | behind | -20
    level | >=1000 by2026 | 2024Q4:1100 2025Q4:600 | 2025Q4 | far_behind | -40
    level | >=1000 by2026 | 2024Q4:1100 2025Q4:1000 | 2025Q4 | achieved
    level | >=1000 by2025 | 2026Q2:900 | 2026Q2 | far_behind | -10
    level | >=1000 by2025 | 2025Q4:900 | 2025Q4 | far_behind | -10
    share | >=50 by2026 | 2024Q4:30 | 2024Q4 | on_track | 0
    share | >=50 by2026 | 2024Q4:30 2025Q4:40 | 2025Q4 | on_track | 0
    level | <=60 by2026 | 2024Q4:100 2025Q4:80 | 2025Q4 | on_track | 0
    """

  /// What was told with the first report is a baseline as the plan's own is, and yields to it.
  static let told = """
    level | >=25 told20 by2026 | 2025Q2:22.5 | 2025Q2 | on_track | 0.1
    level | >=25 told20 by2026 | 2024Q4:21 2025Q2:21.9 | 2025Q2 | behind | -11.9
    level | >=25 told20 b24 by2026 | 2025Q2:24.5 | 2025Q2 | on_track | 0.1
    level | >=25 told26 by2026 | 2025Q2:24.5 | 2025Q2 | on_track | -2
    level | <=60 told100 by2026 | 2025Q2:86 | 2025Q2 | behind | -14.9
    share | >=50 told30 by2026 | 2025Q2:40 | 2025Q2 | on_track | 0.1
    increase | >=300 told100 by2026 | 2025Q2:150 | 2025Q2 | on_track | 0.1
    """

  static let comparisons = """
    level | <=60 b100 by2026 | 2025Q2:80 | 2025Q2 | on_track | 0.1
    level | <=60 b100 by2026 | 2025Q2:95 | 2025Q2 | far_behind | -37.4
    level | <=60 b100 by2026 | 2025Q2:86 | 2025Q2 | behind | -14.9
    level | <=60 b100 by2026 | 2025Q2:60 | 2025Q2 | achieved
    level | <=60 b100 by2026 | 2026Q4:61 | 2026Q4 | far_behind | -2.5
    level | <=60 by2026 | 2025Q2:55 | 2025Q2 | achieved
    level | <=60 by2026 | 2024Q4:55 2025Q4:75 | 2025Q4 | behind | -20
    level | <=0 by2026 | 2025Q2:0 | 2025Q2 | achieved
    level | <=0 by2026 | 2024Q4:0 2025Q4:2 | 2025Q4 | far_behind | -100
    level | range2 by2026 | 2025Q2:2 | 2025Q2 | achieved
    level | range2 b1 by2026 | 2025Q2:1.5 | 2025Q2 | on_track | 0.1
    level | ~100 by2026 | 2025Q2:95 | 2025Q2 | achieved
    level | ~100 b80 by2026 | 2025Q2:94 | 2025Q2 | on_track | 20.1
    level | =25 b20 by2026 | 2025Q2:26 | 2025Q2 | achieved
    level | =25 b20 by2026 | 2025Q2:21 | 2025Q2 | behind | -29.9
    """

  static let unclear = """
    level | >=25 b20 | 2025Q2:22 | 2025Q2 | unclear
    level | >=25 b20 | | 2025Q2 | unclear
    level | >=25 b20 | 2025Q2:25 | 2025Q2 | achieved
    level | >=25 b20 by2026 nobody | | 2025Q2 | unclear
    level | >=25 b20 by2026 nobody | 2025Q2:25 | 2025Q2 | achieved
    level | >=25 b20 by2026 nobody | 2025Q2:22 | 2025Q2 | unclear
    level | >=25 nobody | | 2025Q2 | unclear
    level | >=25 by2026 nobody first2025Q3 | | 2025Q2 | unclear
    level | >=25 by2023 nobody entered2026-11-21 first2026Q4 | | 2026Q3 | unclear
    level | >=25 by2026 nobody out | 2025Q2:26 | 2025Q2 | withdrawn
    share | >=50 b30 | 2025Q2:40 | 2025Q2 | unclear
    increase | >=100 | 2025Q2:50 | 2025Q2 | unclear
    yearly | >=60 annual nobody | | 2025Q2 | unclear
    rate_of_change | >=10 nobody | 2025Q3:10 | 2025Q3 | unclear
    time_limit | <=60 event nobody | | 2025Q2 | unclear
    deliverable | | 2025Q2:underway | 2025Q2 | unclear
    deliverable | | 2025Q2:not_started | 2025Q2 | unclear
    deliverable | | 2025Q2:done | 2025Q2 | achieved
    goal | by2026 nobody | 2025Q2:underway | 2025Q2 | unclear
    """

  static let milestones = """
    level | >=25 b20 by2026 m2024:22 | 2024Q4:22 | 2024Q4 | on_track | 0
    level | >=25 b20 by2026 m2024:22 | 2024Q4:21 | 2024Q4 | behind | -20
    level | >=25 b20 by2026 m2024:22 | 2025Q4:23.5 | 2025Q4 | on_track | 0
    level | >=25 b20 by2026 m2024:22 | 2024Q2:21 | 2024Q2 | on_track | 0.1
    level | >=25 b20 by2026 m2024:30 | 2024Q4:22 | 2024Q4 | on_track | 6.6
    level | >=25 b20 by2026 m2024:22 m2025:24 | 2025Q4:23 | 2025Q4 | behind | -20
    level | >=1000 by2026 m2025:900 | 2024Q4:400 2025Q4:700 | 2025Q4 | far_behind | -33.3
    increase | >=100 by2026 m2024:20 | 2024Q4:20 | 2024Q4 | on_track | 0
    increase | >=100 by2026 m2024:20 | 2024Q4:9 | 2024Q4 | behind | -11
    level | <=60 b100 by2026 m2024:90 | 2024Q4:95 | 2024Q4 | behind | -12.5
    """

  static let increase = """
    increase | >=100 by2026 | 2025Q2:50 | 2025Q2 | on_track | 0.1
    increase | >=100 by2026 | 2025Q2:40 | 2025Q2 | on_track | -9.9
    increase | >=100 by2026 | 2025Q2:39 | 2025Q2 | behind | -10.9
    increase | >=100 by2026 | 2025Q2:20 | 2025Q2 | behind | -29.9
    increase | >=100 by2026 | 2025Q2:19 | 2025Q2 | far_behind | -30.9
    increase | >=100 by2026 | 2025Q2:0 | 2025Q2 | far_behind | -49.9
    increase | >=100 by2026 | 2025Q2:100 | 2025Q2 | achieved
    increase | >=100 by2026 | 2025Q2:100 2025Q3:0 | 2025Q3 | achieved
    increase | >=100 by2026 | 2026Q4:99 | 2026Q4 | far_behind | -1
    increase | >=100 by2026 | 2026Q4:99 2027Q2:100 | 2027Q2 | achieved_late
    increase | >=100 b20 by2026 | 2025Q2:50 | 2025Q2 | on_track | 0.1
    increase | ~100 by2026 | 2025Q2:95 | 2025Q2 | achieved
    increase | <=5 by2026 | 2025Q2:3 | 2025Q2 | on_track | 0
    increase | <=5 by2026 | 2025Q2:7 | 2025Q2 | behind | -28.6
    increase | <=5 by2026 | 2026Q4:5 | 2026Q4 | achieved
    increase | <=5 by2026 | 2026Q4:6 | 2026Q4 | far_behind | -16.7
    """

  static let recurring = """
    yearly | >=60 annual | 2025Q1:15 | 2025Q1 | on_track | 0
    yearly | >=60 annual | 2025Q2:20 | 2025Q2 | behind | -16.7
    yearly | >=60 annual | 2025Q3:20 | 2025Q3 | far_behind | -41.7
    yearly | >=60 annual | 2025Q4:60 | 2025Q4 | achieved
    yearly | >=60 annual | 2025Q4:59 | 2025Q4 | far_behind | -1.7
    yearly | >=60 annual today2025-12-20 | 2025Q4:59 | 2025Q4 | on_track | -1.7
    yearly | >=60 annual | 2025Q2:60 | 2025Q3 | achieved
    yearly | >=60 annual | 2024Q4:60 | 2025Q1 | not_reported
    yearly | >=60 annual until2025 | 2025Q4:60 | 2026Q2 | achieved
    yearly | >=60 annual until2025 | 2025Q4:50 | 2026Q2 | far_behind | -16.7
    yearly | >=60 annual until2025 | | 2026Q3 | not_reported
    yearly | >=10 semiannual | 2025Q1:5 | 2025Q1 | on_track | 0
    yearly | >=10 semiannual | 2025Q2:10 | 2025Q2 | achieved
    yearly | >=10 semiannual | 2025Q2:8 | 2025Q2 | far_behind | -20
    yearly | >=10 semiannual | 2025Q2:10 | 2025Q3 | not_reported
    yearly | >=10 quarterly | 2025Q2:10 | 2025Q2 | achieved
    yearly | >=10 quarterly | 2025Q2:9 | 2025Q2 | far_behind | -10
    yearly | >=3 monthly | 2025Q2:3 | 2025Q2 | achieved
    yearly | <=5 annual | 2025Q2:3 | 2025Q2 | on_track | 0
    yearly | <=5 annual | 2025Q3:6 | 2025Q3 | behind | -16.7
    yearly | <=5 annual | 2025Q4:5 | 2025Q4 | achieved
    yearly | <=5 annual | 2025Q4:6 | 2025Q4 | far_behind | -16.7
    share | >=97 annual | 2025Q1:95 | 2025Q1 | on_track | -2.1
    share | >=97 annual | 2025Q1:97 | 2025Q1 | achieved
    share | >=97 annual | 2025Q1:97 2025Q2:90 | 2025Q2 | on_track | -7.2
    level | >=100 annual | 2025Q4:99 | 2025Q4 | far_behind | -1
    """

  static let asTheyAre = """
    share | >=50 b30 by2026 | 2025Q2:40 | 2025Q2 | on_track | 0.1
    share | >=50 b30 by2026 | 2025Q2:35 | 2025Q2 | behind | -24.9
    share | >=50 b30 by2026 | 2025Q2:50 | 2025Q2 | achieved
    share | >=50 b30 by2026 | 2025Q2:52 2025Q3:45 | 2025Q3 | on_track | 16.7
    share | >=50 b30 by2026 | 2026Q4:49 | 2026Q4 | far_behind | -5
    share | <=3 by2026 | 2025Q2:2 | 2025Q2 | achieved
    rate_of_change | >=10 by2026 | 2025Q3:7.6 | 2025Q3 | behind | -24
    rate_of_change | >=10 by2026 | 2025Q3:9 | 2025Q3 | on_track | -10
    rate_of_change | >=10 by2026 | 2025Q3:8.9 | 2025Q3 | behind | -11
    rate_of_change | >=10 by2026 | 2025Q3:6 | 2025Q3 | far_behind | -40
    rate_of_change | >=10 by2026 | 2025Q3:-2 | 2025Q3 | far_behind | -120
    rate_of_change | >=10 by2026 | 2025Q3:10 | 2025Q3 | on_track | 0
    rate_of_change | >=10 by2026 | 2026Q4:10 | 2026Q4 | achieved
    rate_of_change | >=10 by2026 | 2026Q4:9.9 | 2026Q4 | far_behind | -1
    rate_of_change | >=10 by2026 | 2027Q1:10 | 2027Q1 | achieved_late
    rate_of_change | >=10 | 2025Q3:10 | 2025Q3 | on_track | 0
    rate_of_change | >=10 annual | 2025Q3:10 | 2025Q3 | on_track | 0
    rate_of_change | >=10 annual | 2025Q4:10 | 2025Q4 | achieved
    rate_of_change | >=10 annual | 2025Q4:9 | 2025Q4 | far_behind | -10
    rate_of_change | <=3 by2026 | 2025Q3:2 | 2025Q3 | on_track | 0
    time_limit | <=60 event | 2025Q2:100 | 2025Q2 | on_track | 0
    time_limit | <=60 event | 2025Q2:95 | 2025Q2 | on_track | -5
    time_limit | <=60 event | 2025Q2:90 | 2025Q2 | on_track | -10
    time_limit | <=60 event | 2025Q2:89 | 2025Q2 | behind | -11
    time_limit | <=60 event | 2025Q2:60 | 2025Q2 | far_behind | -40
    time_limit | <=60 event | | 2025Q2 | not_reported
    time_limit | <=60 event | 2024Q4:100 | 2025Q3 | stale
    time_limit | <=60 by2025 | 2025Q2:100 | 2025Q2 | on_track | 0
    time_limit | <=60 by2025 | 2025Q4:100 | 2025Q4 | achieved
    time_limit | <=60 by2025 | 2025Q4:97 | 2025Q4 | on_track | -3
    time_limit | <=60 annual | 2025Q4:100 | 2025Q4 | achieved
    """

  static let stages = """
    deliverable | by2026 | 2025Q2:underway | 2025Q2 | on_track
    deliverable | by2026 | 2025Q2:done | 2025Q2 | achieved
    deliverable | by2026 | 2025Q2:not_started | 2025Q2 | on_track
    deliverable | by2026 | 2025Q3:not_started | 2025Q3 | behind
    deliverable | by2026 | 2024Q2:blocked | 2024Q2 | behind
    deliverable | by2026 | 2026Q4:underway | 2026Q4 | far_behind
    deliverable | by2026 today2026-12-01 | 2026Q4:underway | 2026Q4 | on_track
    deliverable | by2026 | 2026Q4:underway 2027Q1:done | 2027Q1 | achieved_late
    deliverable | by2026 | 2025Q1:done 2025Q2:underway | 2025Q2 | achieved
    deliverable | by2026 | 2024Q4:underway | 2025Q3 | stale
    deliverable | by2026 | | 2025Q2 | not_reported
    deliverable | by2026 out | 2025Q2:done | 2025Q2 | withdrawn
    goal | by2026 | 2025Q2:underway | 2025Q2 | on_track
    goal | by2026 | 2025Q3:not_started | 2025Q3 | behind
    goal | by2026 | 2025Q3:done | 2025Q3 | achieved
    """

  /// What had ended before it came into Liance is asked once for its result, and its first answer is that result.
  static let owed = """
    level | >=25 b20 start2021 by2023 entered2026-11-21 first2026Q4 | | 2026Q3 | owed
    level | >=25 b20 start2021 by2023 entered2026-11-21 first2026Q4 | | 2026Q4 | owed
    level | >=25 b20 start2021 by2023 entered2026-11-21 first2026Q4 | 2026Q4:26 | 2026Q4 | achieved
    level | >=25 b20 start2021 by2023 entered2026-11-21 first2026Q4 | 2026Q4:24 | 2026Q4 | far_behind | -20
    level | >=25 b20 start2021 by2023 entered2026-11-21 first2026Q4 | 2026Q4:24 | 2027Q4 | far_behind | -20
    level | >=25 b20 start2021 by2023 entered2026-11-21 first2026Q4 | 2026Q4:24 2027Q3:25 | 2027Q3 | achieved_late
    level | >=25 start2021 by2023 entered2026-11-21 first2026Q4 | 2026Q4:20 | 2026Q4 | far_behind | -20
    level | >=25 by2026-10 entered2026-11-21 first2026Q4 | | 2026Q3 | owed
    level | >=25 by2026-11 entered2026-11-21 first2026Q4 | | 2026Q3 | not_due
    level | >=25 by2026 entered2026-11-21 first2026Q4 | | 2026Q3 | not_due
    yearly | >=60 annual until2023 entered2026-11-21 first2026Q4 | | 2026Q3 | owed
    yearly | >=60 annual until2023 entered2026-11-21 first2026Q4 | 2026Q4:60 | 2026Q4 | achieved
    yearly | >=60 annual until2023 entered2026-11-21 first2026Q4 | 2026Q4:50 | 2026Q4 | far_behind | -16.7
    rate_of_change | >=10 by2023 entered2026-11-21 first2026Q4 | 2026Q4:10 | 2026Q4 | achieved
    deliverable | by2023 entered2026-11-21 first2026Q4 | | 2026Q3 | owed
    deliverable | by2023 entered2026-11-21 first2026Q4 | 2026Q4:done | 2026Q4 | achieved
    deliverable | by2023 entered2026-11-21 first2026Q4 | 2026Q4:underway | 2026Q4 | far_behind
    deliverable | by2023 entered2026-11-21 first2026Q4 | 2026Q4:underway 2027Q1:done | 2027Q1 | achieved_late
    """

  static let lines = [
    level, firstFigure, told, comparisons, unclear, milestones, increase, recurring, asTheyAre, stages, owed,
  ].flatMap { $0.split(separator: "\n").map(String.init) }
}
