using Microsoft.AspNetCore.Routing.Matching;

namespace RightsGraph.Server.Ide;

/// <summary>Marks an endpoint that only a visit by a browser matches.</summary>
internal sealed class BrowserOnly;

internal sealed class BrowserOnlyPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(IsBrowserOnly);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        if (BrowserVisit.Is(httpContext.Request))
        {
            return Task.CompletedTask;
        }

        for (var i = 0; i < candidates.Count; i++)
        {
            if (IsBrowserOnly(candidates[i].Endpoint))
            {
                candidates.SetValidity(i, false);
            }
        }

        return Task.CompletedTask;
    }

    private static bool IsBrowserOnly(Endpoint endpoint) => endpoint.Metadata.GetMetadata<BrowserOnly>() is not null;
}
