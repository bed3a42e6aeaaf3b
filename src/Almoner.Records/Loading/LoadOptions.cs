using Almoner.Records.Store;

namespace Almoner.Records.Loading;

/// <summary>How to load.</summary>
/// <param name="CompleteTo">
/// The last day, included, up to which the files are complete. Null takes, for each set, the end of the month of its latest record that is
/// not after the day of the load, and never a later day than that of the load. Sets that do not run in time have none either way.
/// </param>
/// <param name="User">Who loads, for the history.</param>
/// <param name="Engine">What the checks may use; null takes every core.</param>
public sealed record LoadOptions(DateOnly? CompleteTo, string User, EngineOptions? Engine = null);
