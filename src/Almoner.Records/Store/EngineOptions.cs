namespace Almoner.Records.Store;

/// <summary>What the engine may use.</summary>
/// <param name="Threads">At least 1; null takes every core.</param>
/// <param name="MemoryLimit">Bytes before it spills to the store's own folder; null leaves the engine's default, 80% of the machine's memory.</param>
public sealed record EngineOptions(int? Threads = null, long? MemoryLimit = null);
