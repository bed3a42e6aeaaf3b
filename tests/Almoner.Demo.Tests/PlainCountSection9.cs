namespace Almoner.Demo.Tests;

/// <summary>Section 9, workforce.</summary>
internal sealed partial class PlainCount
{
    private const int WorkingDaysInAYear = 224;

    private Counted? Section9(string measure, string row, DateOnly first, DateOnly last)
    {
        string[] groups = row.Split(',', StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<Record> Social(IEnumerable<Record> records) => records.Where(record => record.Text("role") == "social worker"
            && groups.All(group => new[] { "service", "grade", "progress" }.Any(field => record.Fields.Contains(field) && record.Text(field) == group)));
        Counted Vacant() => Sum(Social(Open("vacancies", "vacant_from", "filled_on", last)), "fte");
        Counted Established() => Sum(Social(Open("posts", "established_on", "deleted_on", last)), "fte");
        Counted Lost(DateOnly since) => new(
            In("absence_days", "day", since, last).Where(day => day.Text("reason_group") == "sickness").Sum(day => (decimal)day["fte_days"]!),
            Sum(In("staff_months", "month_end", since, last), "fte_days").Count,
            WorkingDaysInAYear);
        Counted Supplied(string name) => new(
            (decimal)In("supplied_figures", "as_of", first, last).Where(figure => figure.Text("name") == name).MaxBy(figure => figure.Day("as_of"))!["value"]!, null);

        return measure switch
        {
            "WKF01" => Supplied("registered_domiciliary_workers"),
            "WKF02" => new Counted(Supplied("registered_domiciliary_workers").Count, Supplied("registered_domiciliary_workers_wales").Count),
            "WKF03" => new Counted(Vacant().Count, Established().Count),
            "WKF04" => Lost(YearOf(first)),
            "WKF05" => Part(In("absences", "ended_on", first, last).Where(absence => absence.Text("reason_group") == "sickness"), absence => absence["return_interview_on"] is not null),
            "WKF06" => Count(In("absences", "began_on", first, last).Where(absence => absence.Text("reason") == "infection")),
            "WKF07" => Vacant(),
            "WKF08" => Lost(first),
            "WKF09" => Established(),
            _ => null,
        };
    }
}
