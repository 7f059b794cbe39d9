FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# What is optional is a Node for machines without one, and this image has one.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/app/data
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json openapi.yaml ./
COPY migrations migrations
COPY seeds seeds
COPY src src
RUN mkdir data && chown node:node data
USER node
EXPOSE 8080
# The first start migrates the database and loads the seeds before it is ready.
HEALTHCHECK --interval=5s --timeout=3s --start-period=90s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/cli/main.ts", "start"]
