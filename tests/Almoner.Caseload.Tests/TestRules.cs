using Almoner.Library.Caseload;

namespace Almoner.Caseload.Tests;

/// <summary>Rules of an audit for tests that say only what they are about.</summary>
internal static class TestRules
{
    public static AuditRules Audit { get; } = new()
    {
        LongAbsenceDays = 28,
        Threshold = 25,
        SmallestGroup = 5,
        NoContactDays = 91,
        ReallocatedWithinDays = 14,
        NextAudit = new MonthsToNext(12, 24),
        Earlier = [],
        Comparisons = [],
        Surveys = [],
    };
}
