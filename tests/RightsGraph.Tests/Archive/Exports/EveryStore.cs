using RightsGraph.Archive.Store;
using RightsGraph.Tests.Archive.Store;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Archive.Exports;

/// <summary>New and empty stores of each kind, for one test.</summary>
public sealed class EveryStore : IAsyncDisposable
{
    public static readonly string[] Kinds = ["memory", "sqlite", "postgres"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-");
    private readonly List<ArchiveStore> opened = [];

    public async Task<ArchiveStore> OpenAsync(string kind)
    {
        var address = kind switch
        {
            "sqlite" => $"sqlite:{Path.Combine(folder.FullName, $"{opened.Count}.db")}",
            "postgres" => $"postgres:{await (await PostgresUnderTest.SharedAsync()).NewDatabaseAsync()}",
            _ => kind,
        };
        opened.Add(await ArchiveStore.OpenAsync(Addresses.Of(address), TimeProvider.System));
        return opened[^1];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in opened)
        {
            await store.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }
}
