using Almoner.Editions.Commentary;
using Almoner.Editions.Register;
using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Editions.Frozen;

/// <summary>How far a publication has come.</summary>
public enum PublishingStep
{
    /// <summary>The files are on the disk, under a name that does not count.</summary>
    Flushed,

    /// <summary>They have their name, which nothing refers to yet.</summary>
    Renamed,

    /// <summary>The register says that the edition is published.</summary>
    Entered,
}

/// <summary>Publishes editions: whole or not at all.</summary>
public static class Publisher
{
    /// <summary>
    /// Freezes an edition and its documents under one hash, and enters it as published in one transaction. Killed at any point, it leaves the
    /// edition signed, as before, or published.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="register">Where the edition stands.</param>
    /// <param name="frozen">The edition as data.</param>
    /// <param name="seal">The seal of the pins and words that it was made from.</param>
    /// <param name="documents">The documents that were made of it: the same bytes on every machine.</param>
    /// <param name="prints">What a browser printed of them.</param>
    /// <param name="by">Who publishes, and when; neither becomes part of what is published.</param>
    /// <param name="reached">Told of each step.</param>
    public static Checked<EditionEntry> Publish(
        RecordStore store, EditionRegister register, FrozenEdition frozen, string seal, IReadOnlyList<FileInFolder> documents, IReadOnlyList<FileInFolder> prints, By by, CancellationToken cancel, Action<PublishingStep>? reached = null) =>
        Unwritten.Or(() =>
        {
            var files = documents.Append(new FileInFolder(FrozenEdition.FileName, frozen.ToBytes())).ToList();
            var manifest = Manifest.Of(frozen.Id, files).ToBytes();
            var content = LastingFolder.Hash(manifest);
            var list = prints.Count == 0 ? null : Manifest.Of(frozen.Id, prints).ToBytes();
            using var turn = store.TakeTurn(cancel);
            var parent = Directory.CreateDirectory(PublishedFolder.ParentIn(store)).FullName;
            var published = register.All().Select(entry => entry.Content).OfType<string>().ToHashSet();
            LastingFolder.Sweep(parent, published.Contains);
            LastingFolder.Write(Path.Combine(parent, content), [.. files, new FileInFolder(Manifest.FileName, manifest), .. prints, .. list is null ? [] : new[] { new FileInFolder(Manifest.PrintsFileName, list) }],
                step => reached?.Invoke(step == LastingStep.Flushed ? PublishingStep.Flushed : PublishingStep.Renamed));
            var entered = register.Publish(frozen.Id, seal, content, list is null ? null : LastingFolder.Hash(list), by);
            if (entered.Ok) reached?.Invoke(PublishingStep.Entered);
            return entered;
        });
}
