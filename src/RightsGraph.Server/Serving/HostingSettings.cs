using System.ComponentModel.DataAnnotations;

namespace RightsGraph.Server.Serving;

/// <summary>
/// The section <c>Hosting</c> of the settings: how the server ends when it is told to (SIGTERM, Ctrl+C).
/// </summary>
public sealed class HostingSettings
{
    public const string Section = "Hosting";

    /// <summary>
    /// Seconds that the server goes on answering while <c>/health/ready</c> says 503, so that a balancer sends it no
    /// more. Default: 0, for a server that stands alone. Behind a balancer, more than two of its checks are apart.
    /// </summary>
    [Range(0, 300, ErrorMessage = "Hosting:DrainSeconds must be between 0 and 300.")]
    public double DrainSeconds { get; set; }

    /// <summary>Seconds that requests under way then have to finish; what is left is cut off. Default: 30.</summary>
    [Range(1, 600, ErrorMessage = "Hosting:StopSeconds must be between 1 and 600.")]
    public double StopSeconds { get; set; } = 30;
}
