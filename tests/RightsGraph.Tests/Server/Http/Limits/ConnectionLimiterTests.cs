using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using RightsGraph.Server.Http;
using RightsGraph.Server.Http.Limits;

namespace RightsGraph.Tests.Server.Http.Limits;

public sealed class ConnectionLimiterTests
{
    private readonly ConnectionLimiter limiter = new(Options.Create(new HttpSettings { MaxConnections = 2 }));

    [Fact]
    public void TheConnectionThatWaitedLongestIsClosed()
    {
        var (oldest, other, newest) = (Open(), Open(), Open());
        Assert.True(oldest.IsClosed);
        Assert.False(other.IsClosed);
        Assert.False(newest.IsClosed);
    }

    [Fact]
    public void AConnectionWhoseRequestIsBeingAnsweredStaysOpen()
    {
        var (busy, idle) = (Open(), Open());
        using var request = busy.BeginRequest();
        var newest = Open();
        Assert.False(busy.IsClosed);
        Assert.True(idle.IsClosed);
        Assert.False(newest.IsClosed);
    }

    [Fact]
    public void WhereAllAreBusyTheNewConnectionIsClosed()
    {
        using var first = Open().BeginRequest();
        using var second = Open().BeginRequest();
        Assert.True(Open().IsClosed);
    }

    [Fact]
    public void AConnectionIsIdleAfterItsLastRequestAndThenTheOneThatWaitedLeast()
    {
        var (multiplexed, idle) = (Open(), Open());
        var first = multiplexed.BeginRequest();
        var second = multiplexed.BeginRequest();
        first!.Dispose();
        Open();
        Assert.True(idle.IsClosed);
        Assert.False(multiplexed.IsClosed);

        second!.Dispose();
        Open();
        Assert.False(multiplexed.IsClosed);
        Open();
        Assert.True(multiplexed.IsClosed);
    }

    [Fact]
    public async Task AConnectionThatEndedLeavesRoom()
    {
        var (ended, other) = (Open(), Open());
        await ended.EndAsync();
        Open();
        Assert.False(other.IsClosed);
    }

    private Connection Open()
    {
        var connection = new Connection();
        connection.Tracked = limiter.TrackAsync(connection, _ => connection.End.Task);
        return connection;
    }

    private sealed class Connection : DefaultConnectionContext
    {
        public TaskCompletionSource End { get; } = new();

        public Task Tracked { get; set; } = Task.CompletedTask;

        public bool IsClosed { get; private set; }

        public IDisposable? BeginRequest() => ConnectionLimiter.Protect(new DefaultHttpContext(Features));

        public Task EndAsync()
        {
            End.SetResult();
            return Tracked;
        }

        // The base closes it on another thread.
        public override void Abort(ConnectionAbortedException abortReason) => IsClosed = true;
    }
}
