using System.CommandLine;
using RightsGraph.Server.Commands;

namespace RightsGraph.Tests.Server.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(ArgumentException))]
    [InlineData(typeof(UnauthorizedAccessException))]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(OperationCanceledException))]
    public async Task WhateverACommandThrowsIsAFailure(Type exception)
    {
        var command = new Command("fail");
        command.Runs((_, _) => throw (Exception)Activator.CreateInstance(exception)!);

        Assert.Equal(ExitCodes.Failure, await new RootCommand { command }.RunAsync(["fail"]));
    }
}
