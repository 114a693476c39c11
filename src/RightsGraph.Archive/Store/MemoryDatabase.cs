namespace RightsGraph.Archive.Store;

/// <summary>EF Core's InMemory provider has no transactions, so readers and writers take turns; and it scans all rows
/// for every query, so <see cref="MemoryKeys"/> stand in for indexes.</summary>
internal sealed class MemoryDatabase : ArchiveDatabase
{
    private readonly DbContextOptions options =
        new DbContextOptionsBuilder().UseInMemoryDatabase(Guid.NewGuid().ToString()).Options;

    private readonly SemaphoreSlim turn = new(1);
    private readonly MemoryKeys keys = new();
    private TaskCompletionSource change = NewChange();

    public MemoryDatabase()
    {
        using var context = new ArchiveDbContext(options);
        context.Database.EnsureCreated();
    }

    public override async Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        return new MemoryWriteTransaction(new ArchiveDbContext(options), keys, End);

        void End(bool isCommitted)
        {
            if (isCommitted)
            {
                Interlocked.Exchange(ref change, NewChange()).SetResult();
            }

            turn.Release();
        }
    }

    public override async Task<T> ReadAsync<T>(
        Func<ReadTransaction, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await using var context = new ArchiveDbContext(options);
            return await read(new ReadTransaction(context), cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    public override string? Explain(Exception fault) => null;

    public override ValueTask DisposeAsync()
    {
        turn.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override VersionWatch NewWatch() => new MemoryWatch(this);

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class MemoryWatch(MemoryDatabase database) : VersionWatch
    {
        private Task change = Task.CompletedTask;

        public override async Task<int?> TryReadVersionAsync(int? last, CancellationToken cancellation)
        {
            change = database.change.Task;
            return await database.ReadAsync((transaction, token) => transaction.ReadVersionAsync(token), cancellation);
        }

        public override Task WaitAsync(CancellationToken cancellation) => change.WaitAsync(cancellation);
    }
}

internal sealed class MemoryKeys
{
    public Dictionary<RecordId, Source> Sources { get; } = [];

    public HashSet<Guid> Documents { get; } = [];
}
