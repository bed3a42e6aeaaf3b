namespace Almoner.Demo.Tests;

/// <summary>Section 4: hospital discharge.</summary>
internal sealed partial class PlainCount
{
    /// <summary>Null for a measure of another section.</summary>
    private Counted? Section4(string measure, DateOnly first, DateOnly last) => measure switch
    {
        "DIS02" => new Counted(People(Open("delayed_transfers", "delayed_from", "ended_on", last).Where(delay => delay.Text("reason_group") == "social care")).Count, null),
        "DIS03" => Part(
            In("hospital_discharges", "discharged_at", first, last).Where(discharge => discharge.Is("medically_fit")),
            discharge => discharge.Time("discharged_at") - discharge.Time("triaged_at") <= TimeSpan.FromHours(72)),
        "DIS04" => Part(
            In("discharge_packages", "due_on", first, last),
            package => package.Day("reviewed_on") <= package.Day("home_on")!.Value.AddDays(10)),
        "DIS05" => Count(In("hospital_discharges", "discharged_at", first, last)),
        _ => null,
    };
}
