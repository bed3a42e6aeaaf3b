namespace Almoner.Records.Store;

/// <summary>Something that somebody did and that may be asked about later, such as revealing identifiers.</summary>
/// <param name="Who">The user.</param>
/// <param name="What">What was done.</param>
/// <param name="Reason">Why, in the user's words; null when none is asked for.</param>
/// <param name="At">When (UTC).</param>
public sealed record AuditEntry(string Who, string What, string? Reason, DateTimeOffset At);
