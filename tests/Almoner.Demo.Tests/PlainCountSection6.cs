namespace Almoner.Demo.Tests;

/// <summary>Section 6, quality, complaints and compliments.</summary>
internal sealed partial class PlainCount
{
    private Counted? Section6(string measure, string row, DateOnly first, DateOnly last)
    {
        switch (measure)
        {
            case "QCC01":
                return Count(Open("provider_concerns", "entered_on", "left_on", last).Where(concern => row == $"{concern.Text("stage")},{concern.Text("provider_type")}"));
            case "QCC02":
                return Count(In("complaints", "received_on", first, last).Where(complaint => row.Length == 0 || row == $"{complaint.Text("service_area")},{complaint.Text("stage")}"));
            case "QCC03":
                return Count(In("compliments", "received_on", first, last).Where(compliment => row.Length == 0 || row == compliment.Text("service_area")));
            default:
                return null;
        }
    }
}
