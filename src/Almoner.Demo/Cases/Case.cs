using Almoner.Demo.Aberwen;
using Almoner.Demo.Days;
using Almoner.Demo.People;

namespace Almoner.Demo.Cases;

/// <summary>One spell during which a person's case was open.</summary>
internal sealed class Case(Person about, ServiceArea area, string team, DateOnly openedOn)
{
    public Person About => about;

    public ServiceArea Area => area;

    public string Team => team;

    public DateOnly OpenedOn => openedOn;

    /// <summary>The first day on which it was no longer open; null while open.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public void Close(DateOnly day)
    {
        ClosedOn = day;
        about.Seen(day);
    }

    /// <summary>Whether it was open on every day from one to the other; both included.</summary>
    public bool OpenThroughout(DateOnly first, DateOnly last) => openedOn <= first && (ClosedOn is null || ClosedOn > last);

    /// <summary>Whether it was open on the last day of the records.</summary>
    public bool OpenAtTheEnd => ClosedOn is null || ClosedOn > Months.End;
}
