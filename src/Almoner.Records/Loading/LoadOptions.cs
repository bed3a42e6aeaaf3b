using Almoner.Records.Store;

namespace Almoner.Records.Loading;

/// <summary>How to load.</summary>
/// <param name="CompleteTo">
/// The last day, included, up to which the files are complete. Null takes the last day of the month of the latest date in each set.
/// </param>
/// <param name="User">Who loads, for the history.</param>
/// <param name="Engine">What the checks may use; null takes every core.</param>
public sealed record LoadOptions(DateOnly? CompleteTo, string User, EngineOptions? Engine = null);
