namespace Almoner.Demo.People;

/// <summary>People passed on from one step, waiting to be taken up by the next; first come, first served.</summary>
/// <param name="passedOn">Who was passed on and when, by day.</param>
internal sealed class WaitingPeople(IReadOnlyList<(DateOnly Day, Person Person)> passedOn)
{
    private int next;

    /// <summary>The one who waited longest, no more than the days given; null when nobody waits.</summary>
    /// <param name="day">Days must not go back from one call to the next.</param>
    public Person? Take(DateOnly day, int longestWaitDays)
    {
        while (next < passedOn.Count && passedOn[next].Day < day.AddDays(-longestWaitDays))
            next++;

        return next < passedOn.Count && passedOn[next].Day <= day ? passedOn[next++].Person : null;
    }
}
