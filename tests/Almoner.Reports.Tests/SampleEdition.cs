using Almoner.Editions;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Library.Reports;
using Almoner.Library.Targets;
using Almoner.Terms;

namespace Almoner.Reports.Tests;

/// <summary>Sections 1 and 2 of a council's quarterly report, made by hand with the numbers of a published one.</summary>
internal static class SampleEdition
{
    private static readonly Place Somewhere = new("sample.yaml");
    private static readonly Field Counted = new("completed_on", FieldType.Date, "The day.");
    private static readonly Field Outcome = new("outcome", FieldType.Text, "What came of it.");
    private static readonly Field ServiceArea = new("service_area", FieldType.Text, "The service area.");
    private static readonly Field Route = new("route", FieldType.Code, "How they came.", Codes: ["step down", "step up"]);
    private static readonly Field Team = new("team", FieldType.Text, "The team.");

    private static readonly FinancialYear Year = new(2023);
    private static readonly Quarter Q4Before = new(new FinancialYear(2022), 4);
    private static readonly Quarter Q1 = new(Year, 1);
    private static readonly Quarter Q2 = new(Year, 2);

    private const string NotYetMeasured = "not measured before April 2023";
    private const string Ripening = "until 31 March 2024 an adult may still make contact again";

    public static Edition Full { get; } = Edition(
        "Adult services performance",
        new EditionSection(1, "Information, advice and assistance", "What people ask the First Point of Contact for, and how much of it is settled there.",
        [
            Card(null,
                Row(Plain("IAA01", "Calls to the First Point of Contact"), null, [Count(15984), Count(15954)], [Count(3684), Count(3736)]),
                Row(Share("IAA02", "New cases the First Point of Contact helped without a more comprehensive assessment", kpi: true), AtLeast(65),
                    [Unmeasured(Unit.Percent, 1), Unmeasured(Unit.Percent, 1)], [Of(352, 552), Of(429, 622)])),
            Card("First Point of Contact referrals",
                Row(Plain("IAA03", "Referrals received for a wellbeing assessment"), null, TwoUnmeasured, [Count(1038), Count(1015)]),
                Row(Plain("IAA04", "Urgent referrals"), null, TwoUnmeasured, [Count(107), Count(82)]),
                Row(Plain("IAA05", "Assessments completed by contact officers"), null, TwoUnmeasured, [Count(552), Count(622)]),
                Row(Plain("IAA06", "Assessments resolved by contact officers"), null, TwoUnmeasured, [Count(352), Count(429)]),
                Row(Plain("IAA07", "Cases sent to a First Point of Contact social worker for a fuller or immediate assessment"), null, TwoUnmeasured, [Count(195), Count(177)]),
                Row(Share("IAA08", "Resolved at the First Point of Contact by contact officers"), null,
                    [Unmeasured(Unit.Percent, 1), Unmeasured(Unit.Percent, 1)], [Of(352, 552), Of(429, 622)])),
            Card("Outcomes of advice and support",
                Row(Share("IAA09", "Adults given advice or assistance who made no contact again within 6 months") with
                    { RipensAfter = new TimeSpanOfCalendar(6, CalendarUnit.Months), About = "An adult counts as not returning only where none of their contacts in the period was followed by another within 6 months." },
                    null, [Of(906, 1000), Of(893, 1000)],
                    [Of(898, 1000).AsProvisional(Phrase.AsWritten("until 31 December 2023 an adult may still make contact again")), Of(902, 1000).AsProvisional(Phrase.AsWritten(Ripening))],
                    Of(895, 1000), ("All-Wales average", 65), ("Our average since 2017", 86)),
                Row(Share("IAA10", "People able to live independently at home after support from Independent Living Services", kpi: true) with
                    { About = "Answers to the survey of Independent Living Services; blank answers are left out." },
                    AtLeast(95), [Of(95, 100), Of(98, 100)], [Of(96, 100), Of(98, 100)])),
        ]),
        new EditionSection(2, "Assessments, reviews and care plans", null,
        [
            Card("Assessment",
                Row(Plain("ASM01", "Wellbeing assessments completed - full"), null, [Count(2302), Count(2788)], [Count(777), Count(724)]),
                Row(Plain("ASM02", "Wellbeing assessments completed - proportionate"), null, [Count(2895), Count(3009)], [Count(930), Count(866)]),
                Row(Plain("ASM03", "Wellbeing assessments completed - all"), null, [Count(5197), Count(5797)], [Count(1707), Count(1590)], Count(1397)),
                Row(Plain("ASM04", "Cases open to adult services"), null, [Count(6034), Count(6020)], [Count(6107), Count(6123)])),
            new EditionItem.Words("There has been a decrease in assessments from Q1 to Q2. It is still a large increase on the same period of last year."),
            Table("Outcomes of full wellbeing assessments", Plain("ASM01", "Wellbeing assessments completed - full"), Outcome, [Q2], ChartKind.Pie, [Count(724)], null,
                ("A more comprehensive assessment is required", [Count(6)]),
                ("Abandoned", [Count(24)]),
                ("Necessary to meet needs (safeguarding)", [Count(2)]),
                ("Needs can be met through a preventative service", [Count(6)]),
                ("Needs can be met through information, advice or assistance", [Count(53)]),
                ("Needs can only be met by a care and support plan (eligible)", [Count(594)]),
                ("Needs met wholly or partly with or without assistance", [Count(14)]),
                ("Other matters contribute to outcomes or needs", [Count(16)]),
                ("There are no care and support needs to be met", [Count(9)])),
            Card("Carers",
                Row(Plain("CAR01", "Carers' assessments completed"), null, [Count(538), Count(610)], [Count(152), Count(116)]),
                Row(Share("CAR02", "Eligible adults who care for adults and were offered a carer's assessment", kpi: true), AtLeast(60),
                    [Of(476, 1000), Of(482, 1000)], [Of(167, 200), Of(166, 200)]),
                Row(Share("CAR03", "Eligible new carers who accepted the offer"), null,
                    [Unmeasured(Unit.Percent, 1), Unmeasured(Unit.Percent, 1)], [Of(54, 100), Of(51, 100)])),
            Card("Reviews and care plans",
                Row(Plain("REV01", "Reviews of care and support plans completed"), null, [Count(2672), Count(2831)], [Count(989), Count(916)]),
                Row(Share("REV02", "Reviews due that were completed") with { About = "Of the reviews that fell due in the period, those completed no later than 28 days after the due date." },
                    null, [Unmeasured(Unit.Percent, 1), Unmeasured(Unit.Percent, 1)], [Of(791, 1000), Of(936, 1000)]),
                Row(Plain("REV03", "Reviews overdue", Better.Lower), null,
                    [Figure.None(Unit.Count, 0, Phrase.AsWritten("records of reviews begin in January 2023")), Figure.None(Unit.Count, 0, Phrase.AsWritten("records of reviews begin in January 2023"))],
                    [Count(1868), Count(1868)])),
            Table("Reviews due that were completed, by service area", Share("REV02", "Reviews due that were completed"), ServiceArea, [Q4Before, Q1, Q2],
                ChartKind.GroupedBar, [Of(818, 1000), Of(791, 1000), Of(936, 1000)], "LD: learning disabilities. MHSOP: mental health services for older people.",
                ("Case Management & Review", [Of(862, 1000), Of(863, 1000), Of(962, 1000)]),
                ("CADT", [Of(921, 1000), Of(878, 1000), Of(947, 1000)]),
                ("MHSOP", [Of(943, 1000), Of(759, 1000), Of(952, 1000)]),
                ("Hospitals", [Of(879, 1000), Of(861, 1000), Of(966, 1000)]),
                ("LD", [Of(550, 1000), Of(465, 1000), Of(836, 1000)])),
            Table("Outcomes of care and support plans", Plain("CSP01", "Decisions on care and support plans"), Outcome,
                [.. Q1.Months, .. Q2.Months], ChartKind.StackedBar, Counts(520, 652, 612, 601, 575, 538), null,
                ("Continue at same level", Counts(160, 181, 175, 197, 163, 148)),
                ("Decrease", Counts(56, 57, 68, 48, 79, 55)),
                ("Increase", Counts(101, 135, 98, 114, 124, 129)),
                ("Start receiving services", Counts(203, 279, 271, 242, 209, 206))),
            Card("Learning disabilities",
                Row(Plain("LDS01", "People with learning disabilities whom the Complex Needs Day Service helped to go on living at home", Better.Higher, kpi: true), new TargetAim.ToBeConfirmed(),
                    TwoUnmeasured, [Count(69), Count(69)])),
            Card("Community mental health",
                Row(Plain("CMH01", "People open to community mental health with a care and treatment plan"), null, [Count(2593), Count(2556)], [Count(2598), Count(2625)]),
                Row(Share("CMH02", "Share of people open to community mental health with a care and treatment plan"), null,
                    [Of(94, 100), Of(89, 100)], [Of(2598, 2919), Of(2625, 2953)])),
            Table("People with a care and treatment plan, by community mental health team",
                Share("CMH02", "Share of people open to community mental health with a care and treatment plan"), Team, [Q2], ChartKind.Bar, [Of(2625, 2953)], null,
                ("Gabalfa and Pentwyn", [Of(455, 498)]),
                ("Hamadryad and Pentwyn", [Of(402, 451)]),
                ("Pendine", [Of(512, 560)]),
                ("Links", [Of(388, 432)]),
                ("Western Vale", [Of(441, 487)]),
                ("Forensic", [Of(71, 112)]),
                ("Early intervention in psychosis", [Of(356, 413).AsProvisional(Phrase.AsWritten("records of September 2023 are not complete yet"))]),
                ("Perinatal", [Figure.OfRatio(Unit.Percent, 1, 0, 0, 100, 0)]),
                ("Rough sleepers", [Of(3, 4).Withhold(Phrase.AsWritten("fewer than 5 people"))])),
        ]),
        new EditionSection(3, "Reablement and community support", null,
        [
            Card("Reablement",
                Row(Plain("CRT01", "People who were supported by the Community Resource Team", Better.Higher), new TargetAim.LastYear(Bound.Above, Profile.Even),
                    [Published(1633), Published(1493)], [Count(361), Count(359)]),
                Row(Share("CRT08", "Referrals that the discharge hub triaged within 1 working day", kpi: true), AtLeast(85), [Unmeasured(Unit.Percent, 1), Unmeasured(Unit.Percent, 1)], [Of(81, 100), Of(73, 100)]),
                Row(Plain("DFG01", "Average days from first contact to a completed adaptation", Better.Lower, kpi: true) with { Unit = Unit.Days }, AtMost(150),
                    [Figure.Of(Unit.Days, 0, 122, 40), Figure.Of(Unit.Days, 0, 141, 41)], [Figure.Of(Unit.Days, 0, 149, 40), Figure.Of(Unit.Days, 0, 178, 40)]),
                Row(Share("DIS02", "Ward rounds with a social worker", kpi: true), AtLeast(90), [Unmeasured(Unit.Percent, 1), Unmeasured(Unit.Percent, 1)],
                    [Of(9, 10), Figure.OfRatio(Unit.Percent, 1, 0, 0, 100, 0)])),
            Card("Community support",
                Row(Plain("COM05", "Events that keep people active and mobile", Better.Higher, kpi: true), new TargetAim.YearTotal(Bound.AtLeast, 500, Profile.Even), TwoUnmeasured, [Count(124), Count(117)]),
                Row(Plain("COM06", "People at events that keep them active and mobile", Better.Higher, kpi: true), new TargetAim.YearTotal(Bound.AtLeast, 8000, Profile.Even), TwoUnmeasured, [Count(2953), Count(2224)])),
        ]),
        new EditionSection(4, "Wide tables", null,
        [
            CrtAssessments,
            OutcomesByRoute,
            Vacancies,
            Sickness,
            DelayedTransfers,
            Series("Cases by what they need afterwards", [.. Q2.Months], ChartKind.Line, null,
                Over(Share("CRT10", "Cases that end without long-term care"), Bound.AtLeast, 55, [Of(62, 100), Of(53, 100), Of(53, 100)]),
                Over(Share("CRT11", "Cases that end in long-term care") with { Better = Better.Lower }, Bound.AtMost, 45, [Of(38, 100), Of(47, 100), Of(47, 100)])),
            Table("Vacancies by progress", Plain("WKF05", "Vacant posts"), new Field("progress", FieldType.Text, "."), [Q2], ChartKind.Pie, null, null,
                ("In progress: appointment made, waiting to start", [Of(25, 100)]),
                ("In progress: recruitment process", [Of(55, 100)]),
                ("Post held to fund restructure or other posts", [Of(9, 100)]),
                ("Not in progress", [Of(11, 100)])),
        ]));

    /// <summary>Months over routes, with a column of totals each.</summary>
    public static EditionItem.Table CrtAssessments => Matrix(
        "Outcome of assessments by the Community Resource Team", Plain("CRT04", "Assessments by the Community Resource Team"), Outcome, Route,
        [.. Q2.Months], ["Step down", "Step up", ""], [new ShownPart(FigurePart.Value, null)], ChartKind.StackedBar,
        Counts(71, 42, 113, 69, 45, 114, 77, 47, 124),
        ("Home care delivered", Counts(58, 32, 90, 52, 36, 88, 67, 38, 105)),
        ("Admitted to hospital", Counts(0, 1, 1, 1, 1, 2, 0, 1, 1)),
        ("Deceased", Counts(0, 0, 0, 1, 0, 1, 0, 1, 1)),
        ("Declined further service", Counts(1, 3, 4, 1, 4, 5, 2, 3, 5)),
        ("Discharge cancelled", Counts(5, 1, 6, 6, 2, 8, 4, 0, 4)),
        ("Not appropriate for the team", Counts(0, 1, 1, 0, 2, 2, 2, 2, 4)),
        ("Therapies only", Counts(7, 4, 11, 8, 0, 8, 2, 2, 4)));

    /// <summary>Months over routes over what is shown.</summary>
    public static EditionItem.Table OutcomesByRoute => Matrix("Outcomes by route", Share("CRT04", "Outcomes"), Outcome, Route, [new Month(2023, 8), new Month(2023, 9)], ["Step down", "Step up", ""],
        [new ShownPart(FigurePart.Numerator, null), new ShownPart(FigurePart.Value, null)], null,
        [Count(9), Of(9, 20), Count(6), Of(6, 10), Count(15), Of(15, 30), Count(8), Of(8, 20), Count(5), Of(5, 10), Count(13), Of(13, 30)],
        ("Home care", [Count(5), Of(5, 10), Count(4), Of(4, 5), Count(9), Of(9, 15), Count(4), Of(4, 10), Count(3), Of(3, 5), Count(7), Of(7, 15)]),
        ("Therapies only", [Count(4), Of(4, 10), Count(2), Of(2, 5), Count(6), Of(6, 15), Count(4), Of(4, 10), Count(2), Of(2, 5).AsProvisional(Phrase.AsWritten(Ripening)), Count(6), Of(6, 15)]));

    /// <summary>Grades over what is shown, with totals both ways.</summary>
    public static EditionItem.Table Vacancies => Matrix(
        "Vacancies of social workers by service and grade", Share("WKF03", "Vacancies of social workers") with { Decimals = 2 }, new Field("service", FieldType.Text, "."), new Field("grade", FieldType.Code, ".", Codes: ["grade 7", "grade 8"]),
        [Q2], ["Grade 7", "Grade 8", ""],
        [new ShownPart(FigurePart.Denominator, "FTE"), new ShownPart(FigurePart.Numerator, "Vacant FTE"), new ShownPart(FigurePart.Value, "Vacant %")], null,
        [.. Vacant(65.30m, 23.04m), .. Vacant(61.93m, 4.92m), .. Vacant(127.23m, 27.96m)],
        ("Older persons and physical disabilities", [.. Vacant(32.79m, 14m), .. Vacant(17.08m, 1.42m), .. Vacant(49.87m, 15.42m)]),
        ("Learning disability", [.. Vacant(15.77m, 2.22m), .. Vacant(5.99m, 0m), .. Vacant(21.76m, 2.22m)]),
        ("Mental health", [.. Vacant(16.74m, 6.82m), .. Vacant(38.86m, 3.5m), .. Vacant(55.60m, 10.32m)]));

    /// <summary>One measure by month and for the year to date, against a target.</summary>
    public static EditionItem.MeasuresByPeriod Sickness => Series(
        "Working days lost to sickness per full-time equivalent", [.. Q1.Months, .. Q2.Months, new YearToDate(Year, new Month(2023, 9))], ChartKind.Line, "At the rate of a year of 224 working days.",
        Over(Plain("WKF04", "Working days lost to sickness per full-time equivalent", Better.Lower) with { Unit = Unit.DaysPerFullTimeEquivalent, Decimals = 2 }, Bound.AtMost, Exact.Of(17.8m),
            [.. new[] { 13.86m, 11.40m, 15.73m, 19.45m, 21.73m, 18.11m, 16.86m }.Select((days, index) =>
                index == 5 ? DaysPerPost(days).AsProvisional(Phrase.AsWritten("absences of September 2023 are still being entered")) : DaysPerPost(days))]));

    /// <summary>One measure by month, in bars.</summary>
    public static EditionItem.MeasuresByPeriod DelayedTransfers => Series(
        "Delayed transfers of care by month", [.. Q1.Months, .. Q2.Months], ChartKind.Bar, null,
        Over(Plain("DIS05", "Delayed transfers of care", Better.Lower), Bound.AtMost, 150, Counts(185, 159, 163, 132, 115, 124)));

    /// <summary>A few figures of every state, for the golden file.</summary>
    public static Edition Small { get; } = Edition(
        "Adult services performance",
        new EditionSection(1, "Assessment & advice", "One line about the section.",
        [
            Card("Results",
                Row(Plain("IAA01", "Calls"), null, [Count(15984), Count(15954)], [Count(3684), Count(3736)]),
                Row(Share("IAA02", "Helped at once", kpi: true), AtLeast(65), [Unmeasured(Unit.Percent, 1), Unmeasured(Unit.Percent, 1)], [Of(352, 552), Of(429, 622)]),
                Row(Share("IAA09", "Did not come back"), new TargetAim.ToBeConfirmed(), [Of(906, 1000), Of(893, 1000)], [Of(902, 1000), Of(898, 1000).AsProvisional(Phrase.AsWritten(Ripening))]),
                Row(Plain("REV03", "Reviews overdue", Better.Lower), null, [Count(4), Count(3)], [Count(3), Count(3)]),
                Row(Plain("DFG01", "Days to deliver a grant", Better.Lower) with { Unit = Unit.Days }, AtMost(150),
                    [Figure.Of(Unit.Days, 0, 122, 40), Figure.Of(Unit.Days, 0, 141, 41)], [Figure.NotYetDue(Unit.Days, 0, Phrase.AsWritten("records run to 30 June 2023")), Figure.Of(Unit.Days, 0, 1, 1)]),
                Row(Plain("COM05", "Events", Better.Higher, kpi: true), new TargetAim.YearTotal(Bound.AtLeast, 500, Profile.Even), TwoUnmeasured, [Count(130), Count(111)], Count(99), ("Everybody's average", Exact.Of(101.5m))),
                Row(Plain("CRT01", "People supported", Better.Higher, kpi: true), new TargetAim.LastYear(Bound.Above, Profile.Even), TwoUnmeasured, [Count(361), Count(359)])),
            new EditionItem.Words("A first paragraph.\n\nA second one."),
            Table("Outcomes", Plain("ASM01", "Assessments"), Outcome, [Q1, Q2], ChartKind.GroupedBar, [Count(12), Count(14)], "A note under the table.",
                ("Plan", [Count(8), Count(9)]),
                ("Advice", [Count(4), Count(3).Withhold(Phrase.AsWritten("fewer than 5 people"))]),
                ("Not recorded", [Figure.None(Unit.Count, 0, Phrase.AsWritten(NotYetMeasured)), Count(2)])),
            OutcomesByRoute,
            Sickness,
        ]));

    public static Edition Edition(string title, params EditionSection[] sections) => new()
    {
        Report = new ReportDefinition("adult-services-quarterly", title, null, [], Somewhere),
        Council = "Demonstration Council",
        Period = Q2,
        DatasetVersion = "5f0c2b7d9e1a4c3b8d6f7a9e0b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f7a8b9c",
        LibraryVersion = "91ab3c5d7e9f0a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0c1d2e3f4a5b",
        CompleteTo = new DateOnly(2023, 9, 30),
        Sections = sections,
        Results = ResultsIn(sections),
    };

    /// <summary>Those of the scorecards, and for measures that stand in tables only one without figures of other periods.</summary>
    private static Dictionary<string, MeasureResult> ResultsIn(IEnumerable<EditionSection> sections)
    {
        var items = sections.SelectMany(section => section.Items).ToList();
        return items.OfType<EditionItem.Scorecard>().SelectMany(card => card.Rows).Select(row => row.Result)
            .Concat(items.OfType<EditionItem.MeasuresByPeriod>().SelectMany(series => series.Rows).Select(row => row.Result))
            .Concat(items.OfType<EditionItem.Table>().Select(table => Result(table.Measure, null, [], [table.Totals is { } totals ? totals[^1] : Count(0)], [])))
            .DistinctBy(result => result.Measure.Code)
            .ToDictionary(result => result.Measure.Code);
    }

    public static EditionItem.Scorecard Card(string? title, params ScorecardRow[] rows) =>
        new(title, [new FinancialYear(2021), new FinancialYear(2022)], Year, [Q1, Q2], rows);

    /// <param name="measure">The measure.</param>
    /// <param name="aim">Its target's aim; null for no target.</param>
    /// <param name="years">Its figures of the two years before.</param>
    /// <param name="quarters">Its figures of quarters 1 and 2.</param>
    /// <param name="lastYear">Its figure of the same quarter last year, where it is known.</param>
    /// <param name="beside">Names and values of comparators.</param>
    public static ScorecardRow Row(Measure measure, TargetAim? aim, IReadOnlyList<Figure> years, IReadOnlyList<Figure> quarters, Figure? lastYear = null, params (string Name, Exact Value)[] beside) =>
        new(Result(measure, aim, years, quarters, beside, lastYear), years, quarters);

    public static TargetAim AtLeast(Exact value) => new TargetAim.Limit(Bound.AtLeast, value);

    public static TargetAim AtMost(Exact value) => new TargetAim.Limit(Bound.AtMost, value);

    private static MeasureResult Result(Measure measure, TargetAim? aim, IReadOnlyList<Figure> years, IReadOnlyList<Figure> quarters, (string Name, Exact Value)[] beside, Figure? lastYear = null)
    {
        var unknown = Figure.None(measure.Unit, measure.Decimals, Phrase.AsWritten(NotYetMeasured));
        var figures = new Dictionary<Period, Figure>();
        foreach (var (year, figure) in new[] { Year.Previous.Previous, Year.Previous }.Zip(years)) figures.Add(year, figure);
        foreach (var (quarter, figure) in new[] { Q1, Q2 }.TakeLast(quarters.Count).Zip(quarters)) figures.Add(quarter, figure);
        figures.Add(Q2.YearBefore, lastYear ?? unknown);
        var target = aim is null ? null : new Target(measure, Year, Year.Start, Year.End, aim, Target.DefaultTolerance);
        var toDate = measure.IsTotalledOverTime && quarters.All(figure => figure.Value is not null)
            ? quarters.Aggregate(Count(0), (sum, figure) => Figure.Of(measure.Unit, measure.Decimals, sum.Numerator!.Value + figure.Value!.Value, 0))
            : quarters[^1];
        return new MeasureResult
        {
            Measure = measure,
            Period = Q2,
            Figures = figures,
            YearToDate = toDate,
            Target = target,
            Comparators = [.. beside.Select(one => new Comparator(measure, Year, one.Name, one.Value, "a published report"))],
            Judgement = Judged(Q2, quarters[^1], toDate),
            JudgementBefore = Judged(Q1, quarters[0], quarters[0]),
        };

        Judgement Judged(Quarter quarter, Figure figure, Figure yearToDate) => Judging.Of(target, new Evidence
        {
            Measure = measure,
            Period = quarter,
            Figure = figure,
            YearToDate = yearToDate,
            SameQuarterLastYear = figures.GetValueOrDefault(quarter.YearBefore) ?? unknown,
            LastYear = figures.GetValueOrDefault(quarter.Year.Previous) ?? unknown,
        });
    }

    public static EditionItem.Table Table(
        string title, Measure measure, Field rows, IReadOnlyList<Period> columns, ChartKind? chart, IReadOnlyList<Figure>? totals, string? note,
        params (string Label, Figure[] Figures)[] values) =>
        new("table", title, measure, rows, null, [.. columns.Select(period => new TableColumn(period, null, new ShownPart(FigurePart.Value, null), IsTotal: false))],
            [.. values.Select(row => new TableRow(row.Label, row.Figures))], totals, chart, note);

    /// <summary>Two breakdowns; an empty group stands for all of them.</summary>
    public static EditionItem.Table Matrix(
        string title, Measure measure, Field rows, Field columnsOf, IReadOnlyList<Period> periods, IReadOnlyList<string> groups, IReadOnlyList<ShownPart> show, ChartKind? chart,
        IReadOnlyList<Figure>? totals, params (string Label, Figure[] Figures)[] values) =>
        new("matrix", title, measure, rows, columnsOf,
            [.. from period in periods from column in groups from shown in show select new TableColumn(period, column.Length == 0 ? null : column, shown, column.Length == 0)],
            [.. values.Select(row => new TableRow(row.Label, row.Figures))], totals, chart, null);

    public static EditionItem.MeasuresByPeriod Series(string title, IReadOnlyList<Period> periods, ChartKind? chart, string? note, params MeasureByPeriod[] rows) =>
        new("series", title, Year, periods, rows, chart, note);

    /// <summary>A measure with one target in every period.</summary>
    public static MeasureByPeriod Over(Measure measure, Bound bound, Exact target, IReadOnlyList<Figure> figures) =>
        new(Result(measure, new TargetAim.Limit(bound, target), [], [figures[^1]], []), [.. figures.Select(_ => Figure.Of(measure.Unit, Places.Of(target), target, 0))], figures);

    public static Measure Plain(string code, string title, Better better = Better.None, bool kpi = false)
    {
        var set = new RecordSet { Name = "records", Title = "Records", About = "One record each.", Key = new Field("id", FieldType.Text, "Key."), Fields = [Counted], Checks = [], Place = Somewhere };
        var rows = new Tally(set, null, new Standing.CountedOn(Counted), new Amount.Rows());
        return new Measure
        {
            Code = code,
            Title = title,
            Kpi = kpi,
            Better = better,
            Unit = Unit.Count,
            Decimals = 0,
            Base = rows,
            Formula = new Formula.Plain(rows),
            Place = Somewhere,
        };
    }

    public static Measure Share(string code, string title, bool kpi = false)
    {
        var plain = Plain(code, title, Better.Higher, kpi);
        return plain with { Unit = Unit.Percent, Decimals = 1, Formula = new Formula.Ratio(plain.Base, plain.Base, 100) };
    }

    public static Figure Count(long value) => Figure.Of(Unit.Count, 0, value, value);

    private static Figure Published(long value) => Figure.Published(Unit.Count, 0, value, "the report of 2022/23");

    public static Figure[] Counts(params long[] values) => [.. values.Select(Count)];

    public static Figure Of(long part, long whole) => Figure.OfRatio(Unit.Percent, 1, part, whole, 100, whole);

    private static Figure[] Vacant(decimal posts, decimal vacant)
    {
        Figure Fte(decimal value) => Figure.Of(Unit.FullTimeEquivalents, 2, Exact.Of(value), 1);
        return [Fte(posts), Fte(vacant), Figure.OfRatio(Unit.Percent, 2, Exact.Of(vacant), Exact.Of(posts), 100, 1)];
    }

    private static Figure DaysPerPost(decimal days) => Figure.Of(Unit.DaysPerFullTimeEquivalent, 2, Exact.Of(days), 1);

    private static Figure Unmeasured(Unit unit, int decimals) => Figure.None(unit, decimals, Phrase.AsWritten(NotYetMeasured));

    private static Figure[] TwoUnmeasured => [Unmeasured(Unit.Count, 0), Unmeasured(Unit.Count, 0)];
}
