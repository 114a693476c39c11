using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using RightsGraph.Server.Http;
using RightsGraph.Server.Http.Limits;

namespace RightsGraph.Tests.Server.Http.Limits;

public sealed class PendingResponsesTests
{
    private readonly PendingResponses responses = new(Options.Create(new HttpSettings { MaxUnsentBytes = 100 }));

    [Fact]
    public void BeyondTheMaximumTheOldestAreAborted()
    {
        var (oldest, second, third) = (Add(60), Add(40), Add(60));
        Assert.True(oldest.IsAborted);
        Assert.False(second.IsAborted);
        Assert.False(third.IsAborted);

        Add(100);
        Assert.True(second.IsAborted);
        Assert.True(third.IsAborted);
    }

    [Fact]
    public void ALoneResponseMayBeLargerThanTheMaximum() => Assert.False(Add(200).IsAborted);

    [Fact]
    public void WhatWasSentNoLongerCounts()
    {
        var (sent, waiting) = (Add(60), Add(40));
        sent.Pending.Dispose();
        Add(60);
        Assert.False(waiting.IsAborted);
    }

    [Fact]
    public void AnAbortedResponseIsDeductedOnce()
    {
        var aborted = Add(60);
        var second = Add(60);
        aborted.Pending.Dispose();
        Assert.True(aborted.IsAborted);

        Add(60);
        Assert.True(second.IsAborted);
    }

    private Response Add(int bytes)
    {
        var response = new Response();
        var http = new DefaultHttpContext();
        http.Features.Set<IHttpRequestLifetimeFeature>(response);
        response.Pending = responses.Add(http, bytes);
        return response;
    }

    private sealed class Response : IHttpRequestLifetimeFeature
    {
        public PendingResponses.Pending Pending { get; set; }

        public bool IsAborted { get; private set; }

        public CancellationToken RequestAborted { get; set; }

        public void Abort() => IsAborted = true;
    }
}
