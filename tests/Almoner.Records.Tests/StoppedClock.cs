namespace Almoner.Records.Tests;

/// <summary>A clock that stands at noon of one day, in UTC.</summary>
internal sealed class StoppedClock(int year, int month, int day) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(year, month, day, 12, 0, 0, TimeSpan.Zero);
}
