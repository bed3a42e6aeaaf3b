using Almoner.Demo.People;

namespace Almoner.Demo.HomeCare;

/// <summary>Where somebody was when referred for domiciliary care, in the order of the library's codes.</summary>
internal enum ReferredFrom
{
    Hospital,
    Community,
    Reablement,
}

/// <summary>One referral for a package of domiciliary care.</summary>
/// <param name="ReadyOn">The day from which care could begin; null until then.</param>
/// <param name="ClosedOn">The day the package started or the referral was withdrawn; null until then.</param>
/// <param name="Started">Whether a package started; null while it is open.</param>
internal readonly record struct HomeCareReferral(
    Person About, ReferredFrom From, DateOnly ReferredOn, DateOnly? ReadyOn, DateOnly? ClosedOn, bool? Started);

/// <summary>One package of domiciliary care.</summary>
/// <param name="Level">How much care it holds, against other packages.</param>
internal sealed record HomeCarePackage(Person About, byte Provider, DateOnly StartedOn, int Level)
{
    /// <summary>The first day on which it no longer ran; null while it runs.</summary>
    public DateOnly? EndedOn { get; set; }
}

/// <summary>What was delivered under one package in one month.</summary>
/// <param name="Package">The package's place in the book.</param>
/// <param name="To">The last day of the month, or the package's last in it.</param>
/// <param name="QuarterHours">Visits are confirmed to the quarter of an hour.</param>
internal readonly record struct HomeCareHours(int Package, DateOnly From, DateOnly To, int QuarterHours);
